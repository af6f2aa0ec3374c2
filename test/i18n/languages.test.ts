import { describe, expect, it } from '@jest/globals';
import { en } from '../../src/i18n/en';
import { messagesFor } from '../../src/i18n/messages';
import { zh } from '../../src/i18n/zh';

/** Every sentence of a language with its place in the tree; functions are called with sample values. */
function sentences(tree: unknown, place = ''): (readonly [string, string])[] {
  if (typeof tree === 'string') return [[place, tree]];
  if (Array.isArray(tree)) return tree.flatMap((one, index) => sentences(one, `${place}.${index}`));
  if (typeof tree === 'function') return [[place, String(Reflect.apply(tree, null, argumentsFor(place)))]];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => sentences(value, `${place}.${key}`));
}

/** Sentences that are given a list. */
const OF_LISTS: ReadonlySet<string> = new Set([
  '.corrections.unknown', '.failures.several-notes', '.ui.summary.failedPages', '.ui.summary.renewed', '.ui.summary.mergedSections', '.ui.summary.keptSections',
  '.ui.summary.lost', '.ui.summary.imagesAdded', '.ui.refresh.keptProperties', '.ui.undo.changed', '.ui.undo.kept',
]); // prettier-ignore

const argumentsFor = (place: string): unknown[] => (OF_LISTS.has(place) ? [['fig7', 'fig9']] : [7, 9]);

describe('the languages', () => {
  it('are chosen by the name that the app gives', () => {
    expect([messagesFor('zh'), messagesFor('zh-TW'), messagesFor('de'), messagesFor('en')]).toEqual([zh, zh, en, en]);
  });

  it('say everything in Chinese: no sentence is empty, and none has stayed English but names', () => {
    const chinese = new Map(sentences(zh));
    expect([...chinese.keys()].sort()).toEqual(
      sentences(en)
        .map(([place]) => place)
        .sort(),
    );
    const empty = [...chinese].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
    const same = [...chinese].filter(([place, text]) => text === new Map(sentences(en)).get(place)).map(([, text]) => text);
    // What has no words of its own: names, and numbers alone.
    expect(same.filter((text) => /[a-z]{2,}/i.test(text.replace(/PDF|DPI/g, '')))).toEqual([]);
  });

  it('hand on what they are given', () => {
    const numbers = (text: string): string[] => (text.match(/[79]/g) ?? []).sort();
    const english = new Map(sentences(en));
    for (const [place, text] of sentences(zh)) expect([place, numbers(text)]).toEqual([place, numbers(english.get(place) ?? '')]);
  });
});
