/**
 * Reads the JSON of an answer that may still be arriving, was cut at the limit of its length, or stands in a code fence with words around it.
 * What is complete is kept; what was cut is left out, never guessed at.
 */

/** What was read of an answer. */
export interface AnswerJson {
  /** The object with all its complete parts; null when none begins. */
  readonly value: Readonly<Record<string, unknown>> | null;
  /** Was its end reached? */
  readonly complete: boolean;
  /** Top-level fields that are complete, in the order of the answer. */
  readonly fields: readonly string[];
}

/** Marks a value that was cut. */
const CUT = Symbol('cut');

/** Nested deeper than this is no draft, and must not exhaust the stack. */
const DEEPEST = 60;

/** The JSON object in a text: the first one that begins with "{". */
export function readAnswerJson(text: string): AnswerJson {
  const start = text.indexOf('{');
  if (start < 0) return { value: null, complete: false, fields: [] };
  const reader = new Reader(text, start);
  const fields: string[] = [];
  const { value, complete } = reader.object(0, (key) => fields.push(key));
  return { value, complete, fields };
}

type ReadValue = { readonly value: unknown; readonly complete: boolean };

/** A recursive-descent reader of RFC 8259 JSON that stops, with what it has, where the text ends or makes no sense. */
class Reader {
  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  object(depth: number, onField: (key: string) => void = () => undefined): { value: Readonly<Record<string, unknown>>; complete: boolean } {
    const entries: [string, unknown][] = [];
    const done = (complete: boolean): { value: Readonly<Record<string, unknown>>; complete: boolean } => ({ value: Object.fromEntries(entries), complete });
    this.at += 1;
    for (;;) {
      if (this.take('}')) return done(true);
      const key = this.peek() === '"' ? this.string() : CUT;
      if (typeof key !== 'string' || !this.take(':')) return done(false);
      const { value, complete } = this.value(depth + 1);
      if (value !== CUT) entries.push([key, value]);
      if (!complete) return done(false);
      onField(key);
      if (!this.take(',') && this.peek() !== '}') return done(false);
    }
  }

  private array(depth: number): ReadValue {
    const items: unknown[] = [];
    this.at += 1;
    for (;;) {
      if (this.take(']')) return { value: items, complete: true };
      const { value, complete } = this.value(depth + 1);
      // An item that was cut in its middle lacks what makes it an item.
      if (!complete) return { value: items, complete: false };
      items.push(value);
      if (!this.take(',') && this.peek() !== ']') return { value: items, complete: false };
    }
  }

  private value(depth: number): ReadValue {
    if (depth > DEEPEST) return { value: CUT, complete: false };
    switch (this.peek()) {
      case '{':
        return this.object(depth);
      case '[':
        return this.array(depth);
      case '"': {
        const value = this.string();
        return { value, complete: value !== CUT };
      }
      default:
        return this.literal();
    }
  }

  private literal(): ReadValue {
    const pattern = /true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    // A number at the very end may go on.
    if (found === undefined || this.at >= this.text.length) return { value: CUT, complete: false };
    return { value: JSON.parse(found), complete: true };
  }

  /** A string, or CUT. Line breaks within it are taken as they are: small models write them. */
  private string(): string | typeof CUT {
    const pattern = /"((?:[^"\\]|\\[^])*)"/y;
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) return CUT;
    this.at += match[0].length;
    return unescape(match[1] ?? '');
  }

  /** The next character that is no white space, "" at the end. */
  private peek(): string {
    while (/\s/.test(this.text.charAt(this.at))) this.at += 1;
    return this.text.charAt(this.at);
  }

  private take(character: string): boolean {
    const isThere = this.peek() === character;
    if (isThere) this.at += 1;
    return isThere;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * Undoes the escapes of a JSON string. A backslash before a letter that has no meaning in JSON stays: models write "\alpha" in LaTeX and
 * forget to double it. (Those that do have one, "\beta" and "\theta", are lost to JSON: `mendLatex` knows them.)
 */
function unescape(raw: string): string {
  return raw.replace(/\\(u[\da-fA-F]{4}|[^])/g, (whole, escape: string) => {
    if (escape.length === 5) return String.fromCharCode(parseInt(escape.slice(1), 16));
    return ESCAPES[escape] ?? (/["\\/]/.test(escape) ? escape : whole);
  });
}
