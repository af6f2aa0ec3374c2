/** Every sentence that a person sees, in English; other languages have the same type. */
export const en = {
  /** Why a run failed: what happened, and what to do. */
  failures: {
    empty: 'The file is empty. Download or copy the PDF again.',
    'not-pdf': 'The file is not a PDF, although its name says so; often it is a web page that was saved in place of the paper. Download the PDF again.',
    damaged: 'The PDF is damaged or incomplete and could not be opened. Download it again, or print it into a new PDF from a program that still opens it.',
    locked: 'The PDF is locked with a password. Save a copy without the password and read that copy.',
    'wrong-password': 'The password does not open this PDF. Check it, capital letters included, and try again.',
    'no-pages': 'The PDF has no pages. Download it again.',
    stalled: 'Reading this PDF came to a standstill and was ended. Try again; if it happens again, print the PDF into a new one and read that.',
    cancelled: 'Reading was cancelled. You can start it again at any time.',
    'missing-file': (path: string) => `There is no file “${path}”; it may have been moved or renamed. Choose it again.`,
    taken: (path: string) => `“${path}” is already there and does not belong to this paper, so it was left alone. Rename or move it, then try again.`,
    'write-failed': (path: string, detail: string) =>
      `“${path}” could not be written (${detail}). Check that there is free space and that the folder can be written to, then try again.`,
    unexpected: (detail: string) => `Something went wrong that should not have (${detail}). Try again; if it happens again, report it with these words.`,
  },
  /** What is wrong with a file of corrections to figures. */
  corrections: {
    'no-json': (path: string) => `“${path}” was not used: it is no JSON. Your figures are as they were found; mend or remove the file.`,
    newer: (path: string) => `“${path}” was not used: a later version of the plugin wrote it. Update the plugin.`,
    wrong: (path: string, where: string) => `“${path}” was not used: “${where}” in it is missing or wrong. Your figures are as they were found; mend or remove the file.`,
    unknown: (figures: readonly string[]) => `Corrections to figures had no effect, since these were not found: ${figures.join(', ')}.`,
  },
  /** What only the command line says. */
  cli: { passwordHint: 'Or name its password with --password.' },
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
      rebuildIndex: 'Rebuild paper index',
      cancel: 'Cancel reading',
    },
    chooser: {
      placeholder: 'Choose the PDF to read',
      placeholderLinked: 'Choose one of the PDFs in this note',
      placeholderLost: 'The PDF of this note was not found; choose it',
      hasNote: 'Has a note',
      nothingMatches: 'No PDF of that name.',
      noPdfs: 'There is no PDF in this vault yet. Add one, then try again.',
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
      failedPages: (pages: readonly number[]) =>
        pages.length === 1 ? `Page ${pages.join('')} could not be read.` : `Pages ${list(shortened(pages))} could not be read.`,
      noText: 'The pages are pictures without a text layer, so the note has no text from the paper.',
      garbledText: 'The text of this PDF cannot be decoded, so the note has no text from the paper.',
    },
    settings: {
      papersFolder: 'Papers folder',
      papersFolderDesc: 'Reading notes, their images and the index go here. It is made with the first note; notes that you have already stay where they are.',
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
