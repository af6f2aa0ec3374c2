/**
 * Phrases that say nothing and that language models like; a note that has them reads as if nobody had thought. Each list is short on purpose: only what is
 * hardly ever right in a note on a paper.
 */

/** English, in lower case; matched at the borders of words. */
const ENGLISH: readonly string[] = [
  'it is worth noting', "it's worth noting", 'it is important to note', 'it should be noted', 'it is crucial to', 'plays a crucial role', 'plays a pivotal role',
  'plays a vital role', 'delve', 'delves into', 'delving', 'in the realm of', 'in today’s', "in today's", 'ever-evolving', 'rapidly evolving', 'game-changer', 'game changer',
  'game-changing', 'groundbreaking', 'ground-breaking', 'revolutionary', 'revolutionize', 'revolutionizes', 'cutting-edge', 'paradigm shift', 'unlock the potential',
  'unlocks the potential', 'harness the power', 'harnesses the power', 'a testament to', 'stands as a testament', 'paves the way', 'paving the way', 'sheds light on',
  'shed light on', 'navigate the complexities', 'tapestry', 'in conclusion', 'in summary', 'needless to say', 'seamlessly', 'a myriad of', 'a plethora of',
  'holistic approach', 'impressive results', 'remarkable results', 'elegant solution', 'at its core', 'opens up new', 'opens new avenues',
]; // prettier-ignore

/** Chinese. */
const CHINESE: readonly string[] = [
  '值得注意的是', '值得一提的是', '需要指出的是', '众所周知', '综上所述', '总而言之', '总的来说', '不难发现', '不言而喻', '至关重要的作用', '起到了关键作用', '具有重要意义', '具有重要的意义',
  '开创性', '颠覆性', '革命性', '里程碑', '令人瞩目', '令人印象深刻', '引人注目', '随着人工智能的快速发展', '随着深度学习的快速发展', '在当今', '为我们提供了', '提供了新的思路', '赋能', '抓手', '闭环思维', '打开了新的大门',
]; // prettier-ignore

/** Words of the one who writes the note; the authors are "the authors". A lone "I" is a numeral as often as not. */
const FIRST_PERSON = /(?:^|[\s(“"])(?:[Ww]e|[Oo]urs?|us|[Mm]y|I (?:think|believe|find|see|argue|would|will|have|am|was))(?=$|[\s,.;:)’'])|我们|笔者|我认为/u;

/** What is shown in colour by itself; arrows and numbers that can be made to are none. */
const EMOJI = /\p{Emoji_Presentation}|\uFE0F/u;

/** What is wrong with the style of a text: the phrases found, first person, emoji. Math and code are no style. */
export function styleFaults(text: string): readonly string[] {
  const words = text.replace(/\$[^$]*\$|`[^`]*`/g, ' ');
  const lower = words.toLowerCase();
  const stock = [...ENGLISH.filter((phrase) => hasPhrase(lower, phrase)), ...CHINESE.filter((phrase) => words.includes(phrase))];
  return [
    ...stock.map((phrase) => `the stock phrase “${phrase}”`),
    ...(FIRST_PERSON.test(words) ? ['the first person'] : []),
    ...(EMOJI.test(words) ? ['an emoji'] : []),
  ];
}

/** Does the phrase stand there as whole words? */
function hasPhrase(lower: string, phrase: string): boolean {
  const isLetter = (character: string): boolean => /\p{L}/u.test(character);
  for (let at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + 1)) {
    const ends = isLetter(phrase.at(-1) ?? '') && isLetter(lower.charAt(at + phrase.length));
    if (!isLetter(lower.charAt(at - 1)) && !ends) return true;
  }
  return false;
}
