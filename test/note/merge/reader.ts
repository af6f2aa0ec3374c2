import type { Place } from './random-draft';

/**
 * A reader at work on a note, known to the tests alone: it takes the note apart at its level 2 headings by a plain split, changes it, and remembers what it
 * typed and what it left alone. Nothing here uses the code that merges.
 */

/** What the reader has done to a section since it was made. */
type Care = 'untouched' | 'appended' | 'changed' | 'deleted';

/** One change: its kind and three numbers that choose where. */
export interface Edit {
  readonly kind: number;
  readonly at: number;
  readonly where: number;
  readonly how: number;
}

interface Part {
  /** "" before the first heading. */
  heading: string;
  body: string;
}

const LEDGER = /^%% reading-note:.*$/m;
const split = (body: string): Part[] => body.split(/^(?=## )/m).map((text) => {
  const heading = /^## .*/.exec(text)?.[0] ?? '';
  return { heading, body: text.slice(heading.length) };
});

export class Reader {
  note: string;
  place: Place;
  /** By the section's first heading, and "info", "made" for the callouts. */
  readonly care = new Map<string, Care>();
  /** Heading in the note by the section's first heading. */
  readonly headings = new Map<string, string>();
  /** Properties that the reader changed or deleted. */
  readonly ownProperties = new Set<string>();
  private typed = 0;

  constructor(note: string, place: Place) {
    this.note = note.replace(/\r\n/g, '\n');
    this.place = place;
    this.watch(this.note);
  }

  /** A note that a run has made or changed: sections that are new are as they were made. */
  watch(note: string): void {
    for (const { heading } of split(this.bodyOf(note))) {
      const known = [...this.headings.values()].includes(heading) || heading === '' || heading.includes('tok');
      if (known) continue;
      this.headings.set(heading, heading);
      this.care.set(heading, 'untouched');
    }
    for (const callout of ['info', 'made']) if (!this.care.has(callout)) this.care.set(callout, 'untouched');
  }

  /** Text that is nowhere else in the note. */
  private token(): string {
    this.typed += 1;
    return `tok${this.typed}k`;
  }

  private frontOf(note: string): string {
    return /^---\n[\s\S]*?^---\n/m.exec(note)?.[0] ?? '';
  }

  private bodyOf(note: string): string {
    return note.slice(this.frontOf(note).length);
  }

  /** Changes the body part by part. */
  private inParts(change: (parts: Part[]) => Part[]): void {
    const front = this.frontOf(this.note);
    this.note = front + change(split(this.bodyOf(this.note))).map(({ heading, body }) => heading + body).join('');
  }

  /** Notes that the sections with this heading, and callouts in this text, are no longer as they were made. */
  private mark(part: Part, care: Care, text = part.body): void {
    const first = [...this.headings].find(([, heading]) => heading === part.heading)?.[0];
    const worse = (key: string): void => {
      const before = this.care.get(key);
      if (care === 'deleted' || (before !== 'deleted' && before !== 'changed')) this.care.set(key, care);
    };
    if (first !== undefined) worse(first);
    if (text.includes('> [!info]')) worse('info');
    if (text.includes('> [!note]- How')) worse('made');
  }

  apply({ kind, at, where, how }: Edit): void {
    const one = <T>(all: readonly T[], number: number): T | undefined => all[number % Math.max(1, all.length)];
    const token = this.token();
    switch (kind) {
      case 0: // a paragraph, a callout or a task between two paragraphs
        return this.inParts((parts) => {
          const part = one(parts, at);
          if (!part) return parts;
          const paragraphs = part.body.split('\n\n');
          const typed = [`${token} of the reader, with ${this.token()}`, `> [!tip] ${token}\n> and ${this.token()}`, `- [x] ${token}`, `%%${token}%%`, `\`\`\`\n${token}\n### ${this.token()}\n\`\`\``][how % 5] ?? token;
          const index = 1 + (where % paragraphs.length);
          // A fence within a fence would make code of all that follows.
          if (part.body.includes('```') && typed.includes('```')) return parts;
          paragraphs.splice(index, 0, typed);
          this.mark(part, 'changed', '');
          part.body = paragraphs.join('\n\n') + (index === paragraphs.length - 1 ? '\n\n' : '');
          return parts;
        });
      case 1: // a word, a highlight, a block id, in a line
        return this.inParts((parts) => {
          const part = one(parts, at);
          const lines = part?.body.split('\n') ?? [];
          const places = lines.flatMap((line, index) => (line.trim() !== '' && !line.startsWith('```') && !LEDGER.test(line) ? [index] : []));
          const index = one(places, where);
          const line = index === undefined ? undefined : lines[index];
          if (!part || index === undefined || line === undefined) return parts;
          const blanks = [...line.matchAll(/ /g)].map((match) => match.index);
          const blank = one(blanks, how) ?? line.length;
          lines[index] = [`${line.slice(0, blank)} ${token}${line.slice(blank)}`, `${line} ^${token}`, `${line} ==${token}==`, `${token} ${line}`][how % 4] ?? line;
          this.mark(part, 'changed', line.startsWith('>') ? part.body : '');
          part.body = lines.join('\n');
          return parts;
        });
      case 2: // a section of the reader's own
        return this.inParts((parts) => {
          const index = 1 + (at % parts.length);
          const before = parts[index - 1];
          if (before && !before.body.endsWith('\n\n')) before.body += before.body.endsWith('\n') ? '\n' : '\n\n';
          parts.splice(index, 0, { heading: `## Mine ${token}`, body: `\n\nText ${this.token()}\n\n` });
          return parts;
        });
      case 3: // a section goes
        return this.inParts((parts) => {
          const part = one(parts, at);
          if (!part || part.heading === '' || how % 3 !== 0) return parts;
          this.mark(part, 'deleted');
          // What the reader deletes with a section of their own is deleted by the reader; the ledger is not, since a note without it is all the reader's.
          const ledger = LEDGER.exec(part.body)?.[0];
          part.heading = '';
          part.body = ledger === undefined ? '' : `${ledger}\n`;
          return parts;
        });
      case 4: // a section moves
        return this.inParts((parts) => {
          const index = 1 + (at % Math.max(1, parts.length - 1));
          const [part] = parts.splice(index, 1);
          if (!part) return parts;
          const last = parts.at(-1);
          if (!part.body.endsWith('\n\n')) part.body += '\n\n';
          if (last && !last.body.endsWith('\n\n')) last.body += '\n\n';
          parts.splice(1 + (where % parts.length), 0, part);
          return parts;
        });
      case 5: // another heading
        return this.inParts((parts) => {
          const part = one(parts, at);
          if (!part || part.heading === '') return parts;
          const renamed = [`## ${token}`, `${part.heading} ${token}`][how % 2] ?? part.heading;
          // A section whose text changed too may no longer be known; then it is the reader's.
          const first = [...this.headings].find(([, heading]) => heading === part.heading)?.[0];
          if (first !== undefined) {
            this.headings.set(first, renamed);
            if (this.care.get(first) !== 'untouched') this.care.set(first, 'changed');
          }
          part.heading = renamed;
          return parts;
        });
      case 6: // a paragraph goes
        return this.inParts((parts) => {
          const part = one(parts, at);
          const paragraphs = part?.body.split('\n\n') ?? [];
          const index = 1 + (where % Math.max(1, paragraphs.length - 2));
          const paragraph = paragraphs[index];
          if (!part || paragraph === undefined || paragraphs.length < 3 || paragraph.includes('```') || LEDGER.test(paragraph)) return parts;
          paragraphs.splice(index, 1);
          this.mark(part, 'changed', '');
          if (paragraph.includes('> [!note]- How')) this.care.set('made', 'deleted');
          if (paragraph.includes('> [!info]')) this.care.set('info', 'deleted');
          part.body = paragraphs.join('\n\n');
          return parts;
        });
      case 7: // text at the end of a section
        return this.inParts((parts) => {
          const part = one(parts, at);
          if (!part || part.heading === '' || part.body.includes('How this note') || LEDGER.test(part.body)) return parts;
          this.mark(part, 'appended', '');
          part.body = `${part.body.trimEnd()}\n\n${how % 2 === 0 ? '' : '> '}${token} at the end\n\n`;
          return parts;
        });
      case 8:
        return this.changeProperty(at, token);
      case 9:
        return this.renameFiles(how, token.replace('tok', 'v'));
      case 10:
        return this.format(how);
      case 11: // text behind the last line
        return this.inParts((parts) => {
          const last = parts.at(-1);
          if (!last) return parts;
          if (!LEDGER.test(last.body)) this.mark(last, 'appended', '');
          last.body = `${last.body.trimEnd()}\n\n${token} below\n`;
          return parts;
        });
      default: // text at the very top
        this.note = this.frontOf(this.note) + `${token} above\n\n` + this.bodyOf(this.note);
    }
  }

  private changeProperty(at: number, token: string): void {
    const front = this.frontOf(this.note);
    const lines = front.split('\n').slice(1, -2);
    const keys = lines.flatMap((line, index) => (/^[a-z-]+:/.test(line) && !/^(?:pdf|paper-id):/.test(line) && !/^[a-z-]+:.*tok/.test(line) ? [index] : []));
    const index = keys[at % Math.max(1, keys.length)];
    const line = index === undefined ? undefined : lines[index];
    const key = line?.split(':', 1)[0] ?? '';
    if (index === undefined || line === undefined) return;
    switch (at % 5) {
      case 0:
        lines[index] = `${key}: ${token}`;
        this.ownProperties.add(key);
        break;
      case 1:
        if (lines[index + 1]?.startsWith(' ') === true) return;
        lines.splice(index, 1);
        this.ownProperties.add(key);
        break;
      case 2:
        lines.push(`own-${token}: "some ${token}" # why ${token}`);
        break;
      case 3:
        if (line.includes('#') || lines[index + 1]?.startsWith(' ') === true) return;
        lines[index] = `${line} # ${token}`;
        break;
      default: {
        const [moved] = lines[index + 1]?.startsWith(' ') === true ? [] : lines.splice(index, 1);
        if (moved !== undefined) lines.push(moved);
      }
    }
    this.note = `---\n${lines.join('\n')}\n---\n${this.bodyOf(this.note)}`;
  }

  /** The app moves a file and rewrites the links to it: anywhere but in the ledger, which it takes for a comment. */
  private renameFiles(how: number, token: string): void {
    const { pdfPath, images } = this.place;
    const [from, to] = how % 2 === 0 ? [pdfPath, `Moved ${token}/paper.pdf`] : [images, `Papers/${token}/images`];
    const ledger = LEDGER.exec(this.note)?.[0] ?? '';
    this.note = this.note.replace(LEDGER, '@ledger@').replaceAll(from, to).replace('@ledger@', () => ledger);
    this.place = how % 2 === 0 ? { ...this.place, pdfPath: to } : { ...this.place, images: to };
  }

  /** What a formatter does to text: list marks, padding of tables, blank lines, white space at line ends. Code stays. */
  private format(how: number): void {
    const front = this.frontOf(this.note);
    const parts = this.bodyOf(this.note).split(/^(```[\s\S]*?^```)$/m);
    const formatted = parts.map((text, index) => {
      if (index % 2 === 1) return text;
      switch (how % 4) {
        case 0:
          return text.replace(/^- /gm, '* ');
        case 1:
          return text.replace(/^\| (.*) \|$/gm, (_row, cells: string) => `|  ${cells.replace(/ \| /g, '   |  ')}   |`);
        case 2:
          return text.replace(/(#+ .*)\n\n/g, '$1\n').replace(/\n\n(?=> )/g, '\n\n\n');
        default:
          return text.replace(/^(?!%%)(.*\S)$/gm, '$1  ').replace(/^(## .*?) +$/gm, '$1');
      }
    });
    this.note = front + formatted.join('');
  }

  /** Lines that hold something the reader typed, in their order; the ledger, which names headings, is none. */
  static typedLines(note: string): string[] {
    return note.split(/\r?\n/).filter((line) => line.includes('tok') && !line.startsWith('%% reading-note:')).map((line) => line.trimEnd());
  }

  /** Text below a heading, up to the next one; null when the heading is not there. */
  static sectionOf(note: string, heading: string): string | null {
    return split(note.replace(/\r\n/g, '\n')).find((part) => part.heading === heading)?.body ?? null;
  }
}
