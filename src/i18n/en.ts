import { dollars, thousands } from './amounts';

/** Every sentence that a person sees, in English; other languages have the same type. */
export const en = {
  /** Why a run failed: what happened, and what to do. */
  failures: {
    empty: 'The file is empty. Download or copy the PDF again.',
    'not-pdf': 'The file is not a PDF, although its name says so; often it is a web page that was saved in place of the paper. Download the PDF again.',
    damaged: 'The PDF is damaged or incomplete and could not be opened. Download it again, or print it into a new PDF from a program that still opens it.',
    locked: 'The PDF is locked with a password. Read it again and enter the password.',
    'wrong-password': 'The password does not open this PDF. Check it, capital letters included, and try again.',
    'no-pages': 'The PDF has no pages. Download it again.',
    stalled: 'Reading this PDF came to a standstill and was ended. Try again; if it happens again, print the PDF into a new one and read that.',
    cancelled: 'Reading was cancelled. You can start it again at any time.',
    'missing-file': (path: string) => `There is no file “${path}”; it may have been moved or renamed. Choose it again.`,
    taken: (path: string) => `“${path}” is already there and does not belong to this paper, so it was left alone. Rename or move it, then try again.`,
    'has-note': (path: string) => `This PDF was skipped, since it has a reading note. Open “${path}”.`,
    duplicate: {
      bytes: (path: string) => `This PDF is the same file as another one that has a reading note. Open “${path}”.`,
      doi: (path: string) => `A paper with the same DOI has a reading note; it may be another version of this one. Open “${path}”, or read this PDF anyway.`,
      arxiv: (path: string) => `A paper with the same arXiv number has a reading note; it may be another version of this one. Open “${path}”, or read this PDF anyway.`,
    },
    'write-failed': (path: string, detail: string) =>
      `“${path}” could not be written (${detail}). Check that there is free space and that the folder can be written to, then try again.`,
    unexpected: (detail: string) => `Something went wrong that should not have (${detail}). Try again; if it happens again, report it with these words.`,
  },
  /** Why a model did not write the note, or not all of it: what happened, and what to do. The note by quoting is there in each case. */
  model: {
    'no-key': 'There is no API key. Set one in the settings of Paper Reading Notes.',
    'wrong-key': 'The server does not accept the API key. Check it in the settings; it may have been revoked.',
    'no-credit': 'There is no credit left on the account of this key. Add credit in the console of the provider, then try again.',
    'no-permission': 'This key may not use this model. Choose another model, or ask the owner of the account.',
    'too-large': 'The paper is too large for one request to this model. Try the text-only mode, or a model with a larger context.',
    overloaded: 'The server is overloaded. Try again in a few minutes.',
    timeout: 'The server did not answer in time. Try again.',
    stalled: 'The server stopped answering in the middle. What came was kept; the next run goes on from there. What was written may be billed.',
    reset: 'The connection broke in the middle. What came was kept; the next run goes on from there. What was written may be billed.',
    cut: 'The answer was longer than allowed and was cut. What came was kept; the next run asks for the rest alone.',
    'broken-answer': 'The model’s answer could not be read. Try again, or choose a larger model.',
    'captive-portal': 'What answered is not the server: perhaps a sign-in page of the network, or an address that is wrong. Sign in, or check the address in the settings.',
    offline: 'There is no network. Try again when you are online.',
    blocked: 'The server could not be reached: it is down, its address is wrong, or it refuses requests from the app. Check the address in the settings.',
    'not-read': 'The server has not read the paper, so its answer was not used. It may drop long prompts: give it a larger context, or choose another server.',
    declined: 'Nothing was sent.',
    cancelled: 'Drafting was cancelled. What the model had begun to write may be billed.',
    'no-text': 'The PDF has no text that could be sent. Only a model that reads PDFs can draft a note on it.',
    'model-gone': (model: string, offer: string | null) =>
      `The server does not have the model “${model}”.${offer === null ? ' Choose another one in the settings.' : ` The newest of its line is “${offer}”; choose it in the settings.`}`,
    'rate-limit': (seconds: number | null) => `Too many requests for this account.${seconds === null ? ' Try again in a few minutes.' : ` The server asks to wait ${waitingTime(seconds)}.`}`,
    refused: (category: string | null) =>
      `The model refused to write about this paper${category === null ? '' : ` (category “${category}”)`}. That happens with harmless papers, too, on machine learning and biology among others. Try another model.`,
    'context-cut': (read: number, sent: number) =>
      `The server read only ${read} of about ${sent} tokens, so its answer was not used. Give it a larger context (Ollama: OLLAMA_CONTEXT_LENGTH=64000).`,
    'bad-request': (detail: string) => `The server refused the request: ${detail}`,
    'server-error': (detail: string) => `The server failed (${detail}). Try again in a few minutes.`,
    'over-cap': (usd: number, cap: number) => `Drafting could cost up to ${dollars(usd)}, more than your cap of ${dollars(cap)} allows. Nothing was sent.`,
  },
  /** What is wrong with a file of corrections to figures. */
  corrections: {
    'no-json': (path: string) => `“${path}” was not used: it is no JSON. Your figures are as they were found; mend or remove the file.`,
    newer: (path: string) => `“${path}” was not used: a later version of the plugin wrote it. Update the plugin.`,
    wrong: (path: string, where: string) => `“${path}” was not used: “${where}” in it is missing or wrong. Your figures are as they were found; mend or remove the file.`,
    unknown: (figures: readonly string[]) => `Corrections to figures had no effect, since these were not found: ${figures.join(', ')}.`,
  },
  /** What only the command line says. */
  cli: {
    passwordHint: 'On the command line: --password.',
    needsYes: 'Nothing was sent: nobody is here to answer. Add --yes to send without asking.',
    send: 'Send? [y/N] ',
  },
  /** What would be sent, where and for how much. */
  plan: {
    to: (baseUrl: string, model: string) => `Sends to ${baseUrl}, model ${model}.`,
    pdf: (pages: number, bytes: number) => `The whole PDF goes there: ${pages} ${pages === 1 ? 'page' : 'pages'}, ${(bytes / 1_048_576).toFixed(1)} MB.`,
    text: (pages: number, pictures: boolean, why: string) =>
      `The text of ${pages === 1 ? 'one page' : `${pages} pages`} goes there${pictures ? ', with the pictures of its figures' : ''}, not the PDF: ${why}.`,
    reasons: {
      server: 'the server does not read PDFs',
      thrift: 'you chose text only',
      locked: 'the PDF has a password',
      large: 'the PDF is too large for a request',
      pages: 'the PDF has more pages than a request takes',
      'hidden-text': 'the PDF holds hidden text, which is kept from the model',
    },
    tokens: (low: number, high: number) => `About ${thousands(low)} to ${thousands(high)} tokens are read there (an estimate).`,
    cost: (low: number, high: number) => `It may cost ${dollars(low)} to ${dollars(high)} (an estimate, by a table of prices that can be out of date).`,
    costUnknown: 'What it may cost is not known: the table of prices does not have this model.',
    over: {
      paper: (cap: number) => `That is more than the cap of ${dollars(cap)} for one paper.`,
      month: (cap: number) => `That would be more than the cap of ${dollars(cap)} for this month.`,
    },
  },
  /** Words of the notes that are written (headings, callouts, questions). */
  note: {
    headings: {
      tldr: 'TL;DR',
      overview: 'Overview',
      background: 'Background and motivation',
      method: 'Core method',
      architecture: 'Overall architecture',
      training: 'Training and tricks',
      experiments: 'Experiments',
      mainResults: 'Main results',
      ablations: 'Ablations',
      scaling: 'Scaling',
      weaknesses: 'Where it does badly',
      figures: 'Figures and tables',
      questions: 'Questions and answers',
      focus: 'Your questions',
      summary: 'Summary',
      contributions: 'Contributions',
      limitations: 'Limitations',
      applies: 'Where it applies',
      myNotes: 'My notes',
    },
    info: {
      untitled: 'Paper without a title',
      authors: 'Authors',
      publication: 'Publication',
      pdf: 'PDF',
      readingTime: 'Reading time',
      minutes: (count: number) => `about ${count} ${count === 1 ? 'minute' : 'minutes'}`,
      difficulty: 'Difficulty',
      needs: (what: string) => `needs ${what}`,
      prerequisites: 'Prerequisites',
      topics: 'Topics',
    },
    labels: {
      problem: 'Problem',
      solution: 'Solution',
      contributions: 'Contributions',
      before: 'Until then',
      failure: 'Where that fails',
      rootCause: 'Root cause',
      related: 'Related work',
      inputs: 'In',
      outputs: 'Out',
      symbols: 'Symbols',
      reconstructed: 'Reconstructed: the paper does not print this.',
      rationale: 'Why so',
      hyperparameters: 'Hyperparameters',
      name: 'Name',
      value: 'Value',
      applies: 'Fits',
      doesNotApply: 'Does not fit',
    },
    relations: { extends: 'Extends', compares: 'Compares with', uses: 'Uses' },
    claims: {
      page: (page: number) => `p. ${page}`,
      inferred: '(inferred)',
      unfound: '(source not found)',
      see: (label: string) => `(see ${label})`,
    },
    figures: {
      unlabelled: { figure: (page: number) => `Figure on page ${page}`, table: (page: number) => `Table on page ${page}` },
      shows: 'Shows',
      notice: 'Notice',
      inTheText: 'In the text',
      equation: (number: string) => `Equation ${number}`,
      asText: (label: string) => `${label} as text`,
    },
    questions: { principle: 'Principle', detail: 'Detail', boundary: 'Boundary', extension: 'Extension' },
    made: {
      title: 'How this note was made',
      offline: (date: string) => `Drafted offline on ${date}, from sentences of the paper; what needs thought is left to you as a question.`,
      model: (name: string, date: string) => `Drafted by ${name} on ${date}.`,
      cost: (usd: number | null, read: number, written: number) =>
        `${usd === null ? 'What it cost is not known' : `It cost about ${dollars(usd)}`}: ${read} tokens read, ${written} written.`,
      notByModel: (why: string) => `The model did not write this note. ${why}`,
      notAll: (why: string) => `The model did not finish. ${why}`,
      lacks: (what: string) => `What the draft lacks: ${what}.`,
      pagesRead: (read: number, of: number) => `Pages read: ${read} of ${of}.`,
      failedPage: (page: number, reason: string) => `Page ${page} could not be read (${reason}).`,
      noText: 'The pages are pictures without a text layer: figures were looked for, the text could not be read.',
      garbledText: 'The fonts of this PDF do not say which letters they show: figures were looked for, the text could not be read.',
      figures: (figures: number, tables: number) =>
        figures + tables === 0
          ? 'Figures and tables: none found.'
          : `Figures and tables: ${list([...counted(figures, 'figure'), ...counted(tables, 'table')])} cut out.`,
      missed: { figure: (page: number) => `A figure on page ${page}`, table: (page: number) => `A table on page ${page}` },
      missedBecause: {
        'no-region': (what: string) => `${what} was not cut out: its caption was found, its borders were not.`,
        'no-caption': (what: string) => `${what} was not cut out: it has no caption.`,
        'crop-failed': (what: string) => `${what} was not cut out: it could not be drawn.`,
      },
      lowered: (what: string, dpi: number) => `${what} was drawn with only ${dpi} dots per inch: a larger picture would not open on phones.`,
      pictureOnly: (what: string) => `Kept as a picture only, since the cells could not be told apart with confidence: ${what}.`,
      claims: (found: number, of: number) =>
        of === 0 ? 'Statements with evidence: none.' : `Statements whose evidence was found in the PDF: ${found} of ${of}.`,
      inferred: (count: number) =>
        count === 1 ? 'One statement is a conclusion, marked as inferred.' : `${count} statements are conclusions, marked as inferred.`,
      suspicious: 'The paper holds text that addresses an AI or asks for actions; it was not followed:',
    },
    index: {
      columns: {
        paper: 'Paper',
        authors: 'Authors',
        year: 'Year',
        venue: 'Venue',
        difficulty: 'Difficulty',
        time: 'Time',
        status: 'Status',
        tldr: 'TL;DR',
      },
      minutes: (count: number) => `${count} min`,
      others: (names: string) => `${names} et al.`,
      status: { unread: 'Unread', reading: 'Reading', read: 'Read' },
      copy: (title: string, note: string) => `${title} (${note})`,
      empty: 'No papers yet.',
    },
    base: {
      table: 'All papers',
      cards: 'Cards',
      toRead: 'To read',
      columns: {
        title: 'Title',
        authors: 'Authors',
        year: 'Year',
        venue: 'Venue',
        difficulty: 'Difficulty',
        time: 'Minutes',
        status: 'Status',
        tldr: 'TL;DR',
        draftedOn: 'Drafted on',
      },
    },
  },
  /** Questions that a note without a model puts to its reader; `part`, `shown` and `data` are names that the paper uses. */
  questions: {
    whyAssumed: (quote: string, page: number) => `“${quote}” (page ${page}): why may the paper assume that, and what hangs on it?`,
    whyPart: (part: string, page: number) => `Why does the method need “${part}” (page ${page})? What would go wrong with the simplest thing in its place?`,
    whyThere: (part: string, page: number) => `What does “${part}” (page ${page}) contribute to the argument, and would the conclusion stand without it?`,
    whyDone: (part: string, page: number) => `What can “${part}” (page ${page}) show, and what can it not? Which other way was there?`,
    whyOffered: (part: string, page: number) => `Which need does “${part}” (page ${page}) meet, and what would a user do without it?`,
    whyTrue: (part: string, page: number) => `What is the intuition behind “${part}” (page ${page}): why should it be true, and where is each assumption used?`,
    whyAtAll: (work: string) => `What is the one idea that ${work} rests on, and why should it work?`,
    howPart: (part: string, page: number) => `Could you go through “${part}” (page ${page}) on a small example: what goes in, what happens, what comes out?`,
    howDone: (part: string, page: number) => `Could you repeat “${part}” (page ${page}) from what the paper says? What would you have to ask the authors?`,
    howUsed: (part: string, page: number) => `What has to be given to “${part}” (page ${page}), and what comes back? Try it on data of your own.`,
    howEquation: (number: string, page: number) => `What does each term of Equation ${number} (page ${page}) do, and what changes when it is left out?`,
    howMeasured: (shown: string) => `What stands behind ${shown}: which data, which measure, how many runs or samples?`,
    howAtAll: 'Which step would you have to look up again to do this yourself?',
    whereLimited: (page: number) => `The paper names limits on page ${page}. Which of them could turn its main result around, and which only narrow its reach?`,
    whereOtherData: (data: string) => `Would the result be the same on data unlike ${data}? What would have to differ for it to turn around?`,
    whereRival: (rival: string, work: string) => `In which cases would ${rival} do better than ${work}, and does the paper show one?`,
    whereTurned: (shown: string) => `Under which conditions would ${shown} come out the other way round?`,
    whereAtAll: 'Where does the argument stop holding, and does the paper say so?',
    untestedPart: (part: string, page: number) => `The sections on results do not mention “${part}” (page ${page}). Which experiment would show what it adds?`,
    withoutPart: (part: string, page: number) => `What would be lost without “${part}” (page ${page}), and which experiment would show it?`,
    nextAtAll: (work: string) => `What would you build or test next, starting from ${work}?`,
    titled: (title: string) => `“${title}”`,
    thisPaper: 'this paper',
  },
  /** Names of commands, settings, buttons, notices. */
  ui: {
    commands: {
      generate: 'Generate reading note',
      generateMany: 'Generate reading notes',
      readFolder: 'Generate reading notes for the PDFs of a folder',
      showQueue: 'Show reading queue',
      sample: 'Try it with a sample paper',
      rebuildIndex: 'Rebuild paper index',
      cancel: 'Cancel reading',
    },
    chooser: {
      placeholder: 'Choose the PDF to read',
      placeholderLinked: 'Choose one of the PDFs in this note',
      placeholderLost: 'The PDF of this note was not found; choose it',
      hasNote: 'Has a note',
      nothingMatches: 'No PDF or folder of that name.',
      noPdfs: 'There is no PDF in this vault yet. Drop one into the file list, or try it with a sample paper.',
      trySample: 'Try the sample paper',
      folder: 'Choose a folder whose PDFs are to be read',
      noFolders: 'No folder of this vault holds a PDF yet. Add some, then try again.',
      pdfs: (count: number) => (count === 1 ? '1 PDF' : `${count} PDFs`),
    },
    /** Several PDFs in one go. */
    many: {
      question: (count: number) => `Read ${count} PDFs?`,
      explanation: 'They are read one after the other, and you can go on working meanwhile. The list shows how far it is.',
      skipped: (count: number) => (count === 1 ? 'One of them has a note already and is skipped.' : `${count} of them have a note already and are skipped.`),
      start: (count: number) => (count === 1 ? 'Read 1 PDF' : `Read ${count} PDFs`),
      cancel: 'Cancel',
      none: 'There is no PDF in it. Choose a folder or files with PDFs.',
      allHaveNotes: 'All of these PDFs have a reading note already.',
      reading: (done: number, of: number) => `Reading ${done} of ${of} PDFs`,
      pausedAt: (left: number) => (left === 1 ? 'Paused, 1 PDF left' : `Paused, ${left} PDFs left`),
      progress: 'Progress of all PDFs',
      showList: 'Show list',
      done: (count: number) => `Done with ${count} PDFs`,
      written: (count: number) => (count === 1 ? '1 new note.' : `${count} new notes.`),
      hadNote: (count: number) => (count === 1 ? '1 had a note already.' : `${count} had a note already.`),
      notRead: (count: number) => (count === 1 ? '1 was not read; the list says why.' : `${count} were not read; the list says why.`),
      cancelled: (count: number) => (count === 1 ? '1 was cancelled.' : `${count} were cancelled.`),
      left: (count: number) => (count === 1 ? 'One PDF was not read before the app closed.' : `${count} PDFs were not read before the app closed.`),
      goOn: 'Go on reading',
      forget: 'Forget them',
      status: (left: number) => (left === 1 ? 'Reading, 1 PDF left' : `Reading, ${left} PDFs left`),
    },
    queue: {
      title: 'Reading queue',
      empty: 'Nothing is being read. Select several PDFs or a folder in the file list, open the menu, and choose “Generate reading notes”.',
      counts: (done: number, of: number) => `${done} of ${of} done`,
      list: 'PDFs in the queue',
      pause: 'Pause',
      resume: 'Go on',
      cancelAll: 'Cancel all',
      removeEnded: 'Remove finished ones',
      waiting: 'Waiting',
      paused: 'Paused',
      written: 'Note written',
      exists: 'Note was there, its pictures were looked after',
      hasNote: 'Skipped, it has a note',
      locked: 'Locked with a password',
      cancelled: 'Cancelled',
      cancel: 'Cancel',
      retry: 'Try again',
      enterPassword: 'Enter password',
      openNote: 'Open note',
      readAnyway: 'Read anyway',
      /** What a button does, for a screen reader: the same word stands in each line. */
      actionOn: (action: string, name: string) => `${action}: ${name}`,
    },
    password: {
      title: 'This PDF needs a password',
      explanation: (name: string) => `“${name}” is locked. The password is used to read it now, and is not stored.`,
      field: 'Password',
      wrong: (left: number) => `That password does not open it. ${left === 1 ? 'One try left.' : `${left} tries left.`}`,
      open: 'Open',
      cancel: 'Cancel',
    },
    duplicate: {
      title: (name: string) => `${name} was not read`,
      openNote: 'Open that note',
      readAnyway: 'Read it anyway',
    },
    run: {
      waiting: 'Waiting for its turn',
      stages: {
        reading: 'Reading the pages',
        figures: 'Cutting out figures and tables',
        drafting: 'Drafting the note',
        writing: 'Writing the note',
        index: 'Updating the index',
      },
      step: (done: number, of: number) => `${done} of ${of}`,
      progressOf: (name: string) => `Progress of reading ${name}`,
      cancel: 'Cancel',
      cancelOf: (name: string) => `Cancel reading ${name}`,
      cancelling: 'Cancelling',
      alreadyRunning: 'This PDF is already being read.',
      alreadyWaiting: 'This PDF is already waiting for its turn.',
      failedTitle: (name: string) => `No reading note for ${name}`,
      openNote: 'Open note',
      stoppedTitle: 'That did not work',
      indexRebuilt: (path: string) => `The paper index is up to date: ${path}`,
      indexFailedTitle: 'The paper index was not rebuilt',
    },
    summary: {
      written: (note: string) => `Reading note “${note}” is ready.`,
      exists: (note: string) => `Reading note “${note}” was already there; its text was left as it is.`,
      found: (figures: number, tables: number) =>
        figures + tables === 0 ? 'No figures or tables' : list([...counted(figures, 'figure'), ...counted(tables, 'table')]),
      missed: (count: number) => `; ${count} not found`,
      imagesKept: (count: number) => `${count === 1 ? 'One image that you changed was' : `${count} images that you changed were`} kept.`,
      lowered: (count: number) =>
        `${count === 1 ? 'One picture is' : `${count} pictures are`} coarser than the resolution you set, since phones could not show more; the note says which.`,
      failedPages: (pages: readonly number[]) =>
        pages.length === 1 ? `Page ${pages.join('')} could not be read.` : `Pages ${list(shortened(pages))} could not be read.`,
      indexFailed: (why: string) => `The index is not up to date. ${why}`,
      noText: 'The pages are pictures without a text layer, so the note has no text from the paper.',
      garbledText: 'The text of this PDF cannot be decoded, so the note has no text from the paper.',
    },
    settings: {
      notes: 'Notes and files',
      figures: 'Figures and tables',
      firstSteps: 'First steps',
      sampleDesc: 'Puts a short paper into your vault and reads it, so that you see a note before you have a PDF at hand. Nothing is downloaded.',
      sampleAliases: ['Example', 'Demo', 'First use'],
      trySample: 'Try it',
      papersFolder: 'Papers folder',
      papersFolderDesc: 'New reading notes and their images go here, and the index when it is first made. Notes that you have already stay where they are.',
      papersFolderAliases: ['Location', 'Output folder', 'Index'],
      resolution: 'Figure resolution',
      resolutionDesc: (min: number, max: number) => `Dots per inch of the pictures of figures and tables, from ${min} to ${max}. Higher is sharper, and larger on disk.`,
      resolutionAliases: ['DPI', 'Image quality', 'Sharpness'],
      placement: 'PDF file',
      placementDesc: 'What happens to the PDF when its note is made. Links to it are kept up to date.',
      placementAliases: ['Move', 'Copy', 'Attachment'],
      placements: {
        leave: 'Leave it where it is',
        move: 'Move it into the folder of its note',
        copy: 'Copy it into the folder of its note',
      },
      openWhenDone: 'Open the note when done',
      openWhenDoneDesc: 'When this is off, a button in the message opens it.',
      unreadable: (detail: string) => `The stored settings of Paper Reading Notes could not be read (${detail}); the defaults are used until you change one.`,
      folderProblems: {
        empty: 'Name a folder.',
        relative: 'Name the folder from the top of the vault, without “.” or “..” parts.',
        hidden: 'Folders whose name begins with a dot are hidden from notes. Choose another one.',
        config: 'This folder holds the settings of the app. Choose another one.',
        ending: 'A folder name cannot end with a dot or a blank.',
        reserved: 'Windows does not allow this folder name. Choose another one.',
        'too-long': 'The folder name is too long.',
        'is-file': 'There is a file of this name. Choose another folder.',
      },
      folderCharacter: (character: string) => `“${character}” cannot be used in the name of this folder: it breaks links or is not allowed on some devices.`,
      resolutionProblem: (min: number, max: number) => `Choose a whole number from ${min} to ${max}.`,
    },
    files: {
      alreadyThere: 'there is a file or folder of that name',
      notThere: 'the file is no longer there',
      notEmpty: 'the folder is not empty',
    },
  },
};

/** The type of a language. */
export type Messages = typeof en;

/** "12 seconds", "5 minutes", "1 hour". */
function waitingTime(seconds: number): string {
  const of = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
  if (seconds < 120) return of(seconds, 'second');
  return seconds < 7200 ? of(Math.ceil(seconds / 60), 'minute') : of(Math.ceil(seconds / 3600), 'hour');
}

/** "2 figures", "1 figure"; nothing for none. */
function counted(count: number, noun: string): string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];
}

/** "a, b and c". */
function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** As many numbers as a message can hold, then how many others there are. */
function shortened(numbers: readonly number[]): string[] {
  const shown = numbers.slice(0, 5).map(String);
  return numbers.length > shown.length ? [...shown, `${numbers.length - shown.length} more`] : shown;
}
