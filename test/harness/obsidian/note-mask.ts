/**
 * What is no text of a note: fenced code, comments, inline code, displayed and inline math.
 * Source: help, "Basic formatting syntax"; for links in comments RyotaUshio/obsidian-pdf-plus#356 ("cannot be recognized").
 */
const HIDDEN =
  /^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\1[`~]*[ \t]*$|$(?![\s\S]))|%%[\s\S]*?(?:%%|$(?![\s\S]))|(`+)(?!`)[^\n]*?[^`]\2(?!`)|\$\$[\s\S]*?\$\$|\$(?![\s$])[^\n$]*?[^\s\\$]\$(?!\d)/gm;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The note with everything hidden blanked out, offsets and lines kept; `contentStart` is where the front matter ends. */
export const maskHidden = (content: string, contentStart: number): string =>
  blank(content.slice(0, contentStart)) + content.slice(contentStart).replace(HIDDEN, blank);
