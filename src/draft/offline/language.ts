import type { Paper } from '../../model/paper';

/** Languages whose cue words are known. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'zh' | 'ja';

/** Characters written without blanks between words. */
export const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ー]/gu;

/** The most frequent words of each language that the others do not share. */
const FUNCTION_WORDS: readonly (readonly [Language, RegExp])[] = [
  ['en', /^(?:the|of|and|that|with|for|this|are|which|from)$/u],
  ['de', /^(?:der|die|das|und|ist|nicht|eine|wird|von|mit|auf)$/u],
  ['fr', /^(?:le|les|des|une|est|dans|pour|qui|sur|du|et)$/u],
  ['es', /^(?:el|los|las|una|por|para|con|del|como|y)$/u],
];

/** English, unless another language has more of its words. */
const FALLBACK: { readonly language: Language; readonly count: number } = { language: 'en', count: 0 };

/** Sentences looked at: enough to tell a language, few enough for a thesis. */
const SAMPLE_SENTENCES = 300;

/** Share of Han or kana among the letters above which a text is Chinese or Japanese, and of kana among these for Japanese. */
const CJK_SHARE = 0.3;
const KANA_SHARE = 0.1;

/**
 * The language of a paper: by its script, else by its function words; English when nothing tells. An abstract in English before
 * a body in another language counts with the body.
 */
export function languageOf(paper: Paper): Language {
  const passages = paper.sentences.length > 0 ? paper.sentences : paper.abstract;
  const text = passages
    .slice(0, SAMPLE_SENTENCES)
    .map((passage) => passage.text)
    .join(' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const cjk = text.match(CJK)?.length ?? 0;
  if (cjk > letters * CJK_SHARE) {
    const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
    return kana > cjk * KANA_SHARE ? 'ja' : 'zh';
  }
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = FUNCTION_WORDS.map(([language, pattern]) => ({ language, count: words.filter((word) => pattern.test(word)).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best), FALLBACK).language;
}
