import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAnswerJson } from '../../../src/draft/claude/answer-json';

describe('readAnswerJson', () => {
  it('reads whole objects as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), (object) => {
        const text = JSON.stringify(object, null, 1);
        expect(readAnswerJson(text)).toEqual({ value: JSON.parse(text) as unknown, complete: true, fields: Object.keys(JSON.parse(text) as object) });
      }),
    );
  });

  it('keeps what is complete of an object that was cut, wherever it was cut', () => {
    const text = JSON.stringify({ a: 'one', b: [{ c: 1, d: 'two' }, { c: 12.5, d: 'x' }], e: { f: true, g: null } });
    const whole = ['one', [{ c: 1, d: 'two' }, { c: 12.5, d: 'x' }], { f: true, g: null }];
    for (let cut = 1; cut < text.length; cut += 1) {
      const { value, complete, fields } = readAnswerJson(text.slice(0, cut));
      expect(complete).toBe(false);
      const { a, b, e } = (value ?? {}) as { a?: unknown; b?: unknown[]; e?: object };
      expect([undefined, whole[0]]).toContainEqual(a);
      for (const [index, item] of (b ?? []).entries()) expect(item).toEqual((whole[1] as unknown[])[index]);
      for (const [key, value_] of Object.entries(e ?? {})) expect(value_).toEqual((whole[2] as Record<string, unknown>)[key]);
      expect(['', 'a', 'a,b', 'a,b,e']).toContain(fields.join());
    }
  });

  it.each([
    ['in a fence with words around it', 'Here is the note:\n```json\n{"a": 1}\n```\nDone.', { a: 1 }],
    ['with blanks before the end, as streams pad it', '{"a": 1      }', { a: 1 }],
    ['with line breaks within strings', '{"a": "one\ntwo"}', { a: 'one\ntwo' }],
    ['with backslashes of LaTeX that were not doubled', '{"a": "\\alpha \\sum"}', { a: '\\alpha \\sum' }],
    ['with escapes', '{"a": "\\u00e9\\n\\"\\\\"}', { a: 'é\n"\\' }],
  ])('reads an object %s', (_how, text, value) => {
    expect(readAnswerJson(text)).toMatchObject({ value, complete: true });
  });

  it('finds none where there is none, and is not exhausted by depth', () => {
    expect(readAnswerJson('I cannot help with that.')).toEqual({ value: null, complete: false, fields: [] });
    expect(readAnswerJson(`{"a": ${'['.repeat(100_000)}`).complete).toBe(false);
  });
});
