import { getFrontMatterInfo } from './front-matter';
import { encodeTarget } from './links';
import { maskHidden } from './note-mask';

/** A link that gets another target: `original` is the link as it stands in the note, with its "!" and alias. */
export interface LinkUpdate {
  readonly original: string;
  readonly subpath: string;
  readonly linktext: string;
}

/** The link with its new target; alias and subpath stay. */
function rewritten({ original, subpath, linktext }: LinkUpdate): string {
  const wiki = /^(!?\[\[)([^|\]]*?)(\\?\|[^\]]*)?(\]\])$/.exec(original);
  if (wiki !== null) return `${wiki[1] ?? ''}${linktext}${subpath}${wiki[3] ?? ''}${wiki[4] ?? ''}`;
  return original.replace(/\]\(.*\)$/, () => `](${encodeTarget(linktext)}${subpath === '' ? '' : `#${encodeURI(subpath.slice(1))}`})`);
}

/** Replaces links in body and properties; what the cache does not see (code, comments) stays as it is. */
export function updateLinks(text: string, updates: readonly LinkUpdate[]): string {
  const renewed = new Map(updates.map((update) => [update.original, rewritten(update)]));
  const { contentStart } = getFrontMatterInfo(text);
  const visible = text.slice(0, contentStart) + maskHidden(text, contentStart).slice(contentStart);
  let result = '';
  for (let at = 0; at < text.length; ) {
    const original = [...renewed.keys()].find((link) => visible.startsWith(link, at));
    result += original === undefined ? (text[at] ?? '') : (renewed.get(original) ?? '');
    at += original?.length ?? 1;
  }
  return result;
}
