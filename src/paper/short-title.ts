/** A title's part before its colon is the name of the work when it has at most this many words. */
const MOST_WORDS_OF_A_NAME = 3;

/** What stands before the colon of a title when it is a name ("HSTU: …"), as printed; null when it is not. */
export function nameBeforeColon(title: string | null): string | null {
  // A colon without a blank belongs to what stands around it ("3:1"); the full-width one needs none.
  const match = /^([^:：]+)(?::\s|：)\s*\S/.exec((title ?? '').trim());
  const name = match?.[1]?.trim() ?? '';
  const words = name.split(/\s+/).filter((word) => word !== '');
  return /\p{L}/u.test(name) && words.length <= MOST_WORDS_OF_A_NAME ? name : null;
}
