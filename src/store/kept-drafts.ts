import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { PluginFiles } from '../model/ports';
import type { NoteSection } from '../note/section';

/** The last generated text of a note's sections, kept compressed in the plugin's folder: what a diff shows beside the reader's text and the new draft. */
export type KeptDraft = ReadonlyMap<string, string>;

/** Name of the file for a paper. */
export const draftName = (paperId: string): string => `drafts/${paperId.replace(/[^0-9a-z]/gi, '')}.deflate`;

/** The sections' texts by id; none when nothing is kept, or what is kept cannot be read: it is an aid, and a merge is safe without it. */
export async function readDraft(paperId: string, own: PluginFiles | undefined): Promise<KeptDraft> {
  try {
    const packed = await own?.read(draftName(paperId));
    if (!packed) return new Map();
    const data: unknown = JSON.parse(strFromU8(inflateSync(packed)));
    const sections = typeof data === 'object' && data !== null && 'sections' in data && typeof data.sections === 'object' ? data.sections : {};
    return new Map(Object.entries(sections ?? {}).flatMap(([id, text]) => (typeof text === 'string' ? [[id, text] as const] : [])));
  } catch {
    return new Map();
  }
}

/** What is kept of a paper when these sections are new. */
export function packDraft(before: KeptDraft, renewed: readonly NoteSection[]): Uint8Array {
  const sections = new Map([...before, ...renewed.map(({ id, text }) => [id, text] as const)]);
  return deflateSync(strToU8(JSON.stringify({ v: 1, sections: Object.fromEntries(sections) })));
}
