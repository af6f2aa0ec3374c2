/**
 * Which code may stand between backticks. Plugins take inline code for commands (`= query`, `$= script`, `button-x`, `INPUT[…]`, `dice: 1d6`,
 * `[!!badge]`), and some look at the raw text of a note without regard to code. Such code is shown as it was typed, backticks included.
 */

/** Longer code is no name or expression within a sentence. */
const LONGEST_CODE = 200;

/** What code begins with: a name, a number, a path, an operator, a bracket. Commands of plugins begin with other signs. */
const BEGINNING = /^(?:[\p{L}\p{N}_\-./\\(<*+>"]|\[(?!!)|[$@%&](?=[A-Za-z_])|~\/|!=)/u;

/** A name that is followed by what makes it a command: `dice: `, `iv-move:x`, `button-pay`, `INPUT[`; the colon of an address or a drive makes none. */
const COMMAND = /^(?:[\p{L}\p{N}_-]+:(?!\/\/|\\)|[Bb]utton-|[A-Z_]{3,}\[)/u;

/**
 * Marks of templates, fields, comments, links and tags, which are looked for in the raw text by some, and by others in what they take for no code
 * (a tick after a backslash earlier in the line misleads them); runs of backticks, which some take for a fence.
 */
const RAW_MARK = /<%|%>|\{\{|\}\}|::|%%|<!--|``|\[\[|!\[|\]\(|(?:^|[\s(])#/;

/** May this code (one line, as it stands between the backticks) be written as code? */
export function isInertCode(code: string): boolean {
  const bare = code.trim();
  return bare.length <= LONGEST_CODE && BEGINNING.test(bare) && !COMMAND.test(bare) && !RAW_MARK.test(bare);
}

/** Inert code with its backticks; two where it has one itself. In a cell, bars have their backslash, which readers of tables take off again. */
export function inlineCode(code: string, cell: boolean): string {
  const bare = code.trim();
  const shown = cell ? bare.replace(/\|/g, '\\|') : bare;
  if (!shown.includes('`')) return `\`${shown}\``;
  return `\`\` ${shown} \`\``;
}
