/**
 * Does LaTeX parse? Says what MathJax, which renders formulas in the app, refuses to draw: unpaired brackets, environments and delimiters, missing arguments, two
 * exponents on one symbol, marks that mean nothing in math. Commands that MathJax does not know are drawn in red by their name; a list of all that it knows is
 * not kept here, so they pass. `test/draft/claude/latex-mathjax.test.ts` holds both against each other.
 */

/** Commands by the number of arguments that must follow. Those not listed take none, or fail in no way that is seen. */
const ARGUMENTS: ReadonlyMap<string, number> = new Map([
  ...['frac', 'dfrac', 'tfrac', 'cfrac', 'binom', 'dbinom', 'tbinom', 'overset', 'underset', 'stackrel', 'textcolor'].map((name) => [name, 2] as const),
  ...[
    'sqrt', 'hat', 'widehat', 'bar', 'overline', 'underline', 'vec', 'tilde', 'widetilde', 'dot', 'ddot', 'check', 'acute', 'breve', 'mathbf', 'mathbb', 'mathcal', 'mathrm', 'mathit', 'mathsf', 'mathtt', 'mathfrak',
    'mathscr', 'boldsymbol', 'operatorname', 'overbrace', 'underbrace', 'overrightarrow', 'overleftarrow', 'boxed', 'phantom', 'substack', 'pmod', 'tag', 'not',
  ].map((name) => [name, 1] as const), // prettier-ignore
]);
/** Commands whose argument is words: nothing in it is math. */
const WORDS = /^\\(?:text[a-z]*|mbox|hbox|fbox|tag)$/;
/** Commands of plain TeX whose brackets hold rows. */
const ROWS = new Set(['\\matrix', '\\pmatrix', '\\cases', '\\eqalign']);
/** Environments that MathJax and its AMS extension know, without the star. */
const ENVIRONMENTS = new Set([
  'matrix', 'pmatrix', 'bmatrix', 'Bmatrix', 'vmatrix', 'Vmatrix', 'smallmatrix', 'cases', 'array', 'subarray', 'align', 'aligned', 'alignat', 'alignedat', 'gather', 'gathered', 'split', 'equation', 'multline',
  'eqnarray', 'flalign', 'xalignat', 'math', 'displaymath',
]); // prettier-ignore

/** Why LaTeX does not parse, in words for the model that wrote it; null when nothing was found. */
export function latexProblem(latex: string): string | null {
  if (latex.trim() === '') return 'it is empty';
  const tokens = latex.replace(/(\\\\|\\%)|%[^\n]*/g, '$1').match(/\\(?:begin|end)\s*\{[^}]*\}|\\[A-Za-z]+|\\[^]|\\$|\S|\s+/g) ?? [];
  const parser = new Parser(tokens);
  parser.list('');
  return parser.problem;
}

/** A recursive-descent reader that builds nothing; it stops at the first problem. */
class Parser {
  problem: string | null = null;
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  /**
   * Reads up to what ends the list that is open: "" the whole, "{" a group, "[" an optional argument, "\left", or the name of an environment. Each symbol may
   * have one exponent and one index.
   */
  list(open: string, holdsRows = false): void {
    let scripts = new Set<string>();
    for (;;) {
      if (this.problem !== null) return;
      const token = this.next();
      const environment = /^\\(begin|end)\s*\{([^}]*)\}$/.exec(token ?? '');
      if (token === undefined) return this.unclosed(open);
      if (/^\s/.test(token)) continue;
      if (token === '}') return open === '{' ? undefined : this.fail(open === '' || open === '{' ? 'curly brackets do not match' : `a curly bracket closes before ${shown(open)}`);
      if (token === ']' && open === '[') return;
      if (token === '\\right') return open === '\\left' ? this.delimiter(token) : this.fail('\\left and \\right do not match');
      if (environment?.[1] === 'end') return environment[2] === open ? undefined : this.fail(`\\end{${environment[2] ?? ''}} does not match`);
      if (token === '^' || token === '_') {
        if (scripts.has(token)) return this.fail(`a symbol has two of ${token}`);
        scripts.add(token);
        this.argument(token);
      } else if (token === "'") {
        if (scripts.has('^')) return this.fail('a symbol has an exponent and then a prime');
      } else if (token === '&') {
        if (!holdsRows) return this.fail('& stands outside of rows');
        scripts = new Set();
      } else if (token !== '\\limits' && token !== '\\nolimits') {
        scripts = new Set();
        this.atom(token, environment?.[2]);
      }
    }
  }

  private atom(token: string, environment: string | undefined): void {
    if (token === '$') return this.fail('it holds a dollar sign');
    if (token === '#') return this.fail('it holds a #');
    if (token === '\\') return this.fail('it ends in a backslash');
    if (environment !== undefined) {
      if (!ENVIRONMENTS.has(environment.replace(/\*$/, ''))) return this.fail(`the environment ${environment} is not known`);
      return this.list(environment, true);
    }
    if (token === '{') return this.list('{');
    if (token === '\\left') {
      this.delimiter(token);
      return this.list('\\left');
    }
    if (WORDS.test(token)) return this.words(token);
    if (ROWS.has(token)) {
      this.skipBlanks();
      if (this.tokens[this.at] !== '{') return this.fail(`${token} lacks an argument`);
      this.at += 1;
      return this.list('{', true);
    }
    this.skipBlanks();
    if (token === '\\sqrt' && this.tokens[this.at] === '[') {
      this.at += 1;
      this.list('[');
    }
    for (let count = ARGUMENTS.get(token.slice(1)) ?? 0; count > 0 && this.problem === null; count -= 1) this.argument(token);
  }

  /** A group, or one symbol. */
  private argument(of: string): void {
    this.skipBlanks();
    const token = this.next();
    if (token === undefined || /^(?:[}&^_]|\\right|\\end\s*\{.*|\\\\)$/.test(token)) return this.fail(`${of} lacks an argument`);
    this.atom(token, /^\\begin\s*\{([^}]*)\}$/.exec(token)?.[1]);
  }

  private delimiter(of: string): void {
    this.skipBlanks();
    const token = this.next();
    if (token === undefined || !/^(?:[()[\]<>|/.]|\\[{}|]|\\(?:[lr](?:angle|brace|brack|floor|ceil|vert|Vert|group|moustache)|[vV]ert|backslash|(?:[uU]p|[dD]own|[uU]pdown)arrow|ulcorner|urcorner|llcorner|lrcorner))$/.test(token)) {
      this.fail(`${of} lacks its bracket`);
    }
  }

  /** Words in curly brackets: these must match, and MathJax takes no & there. */
  private words(of: string): void {
    this.skipBlanks();
    if (this.tokens[this.at] !== '{') return this.argument(of);
    let depth = 0;
    do {
      const token = this.next();
      if (token === undefined) return this.fail('curly brackets do not match');
      if (token === '&') return this.fail('& stands outside of rows');
      depth += token === '{' ? 1 : token === '}' ? -1 : 0;
    } while (depth > 0);
  }

  private unclosed(open: string): void {
    if (open !== '') this.fail(open === '{' ? 'curly brackets do not match' : `${shown(open)} is never closed`);
  }

  private fail(problem: string): void {
    this.problem ??= problem;
  }

  private next(): string | undefined {
    return this.tokens[this.at++];
  }

  private skipBlanks(): void {
    while (/^\s/.test(this.tokens[this.at] ?? '')) this.at += 1;
  }
}

const shown = (open: string): string => (open === '\\left' || open === '[' ? open : `\\begin{${open}}`);
