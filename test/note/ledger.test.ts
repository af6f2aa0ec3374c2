import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findLedger, ledgerLine, replaceLedger, withImage, type Ledger } from '../../src/note/ledger';
import { actingParts } from './acting-parts';

const ledger: Ledger = {
  v: 1,
  sections: [{ id: 'tldr', heading: 'TL;DR', hash: '0123456789abcdef' }],
  properties: { title: 'A: “b” %% [[c]] #d', tags: ['paper'], year: 2024, doi: null },
  images: [{ figure: 'fig1', path: 'Papers/a/images/fig1.png', hash: 'ff00' }],
};

const note = `---\ntitle: x\n---\n## TL;DR\n\ntext\n\n${ledgerLine(ledger)}\n`;

describe('ledgerLine', () => {
  it('is one comment that says what was generated', () => {
    expect(ledgerLine(ledger)).toBe(
      '%% reading-note: {"v":1,"sections":[{"id":"tldr","heading":"TL;DR","hash":"0123456789abcdef"}],' +
        '"properties":{"title":"A: “b” \\u0025\\u0025 \\u005b\\u005bc\\u005d\\u005d \\u0023d","tags":["paper"],"year":2024,"doi":null},' +
        '"images":[{"figure":"fig1","path":"Papers/a/images/fig1.png","hash":"ff00"}]} %%',
    );
  });

  it('holds nothing that acts inside it, and is read back as it was, whatever was written', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('%%', '[[x]]', '<% y %>', '{{z}}', 'a::b', ':', ':b', '#tag', '$x$', '`= 1`', '\u2028', '\\', '"', '%', ']]', ' %% '));
    const value = fc.oneof(text, fc.integer(), fc.constant(null), fc.array(text, { maxLength: 3 }));
    fc.assert(
      fc.property(text, text, fc.dictionary(text, value, { noNullPrototype: true, maxKeys: 3 }), (heading, path, properties) => {
        fc.pre(!Object.hasOwn(properties, '__proto__'));
        const written: Ledger = { v: 1, sections: [{ id: 'a', heading, hash: 'b' }], properties, images: [{ figure: 'c', path, hash: 'd' }] };
        const line = ledgerLine(written);
        expect(line.startsWith('%% reading-note: {') && line.endsWith('} %%')).toBe(true);
        expect(line.slice(2, -2)).not.toMatch(/%%|<%|\{\{|::|\[\[|[\n\r\u2028\u2029]|#|\$|`/);
        const found = findLedger(`text\n\n${line}\n`);
        expect(found.ok ? found.value.ledger : found.failure).toEqual(written);
      }),
    );
  });

  it('is hidden by its comment alone', () => {
    expect(actingParts(ledgerLine(ledger).slice(2, -2))).toEqual([]);
  });
});

describe('findLedger', () => {
  it('gives the ledger and where it stands', () => {
    const found = findLedger(note);
    expect(found).toEqual({ ok: true, value: { ledger, start: note.indexOf('%% reading'), end: note.length - 1, doubled: false } });
  });

  it('knows line ends of Windows, and text after it', () => {
    const found = findLedger(`${note.replace(/\n/g, '\r\n')}mine\r\n`);
    expect(found.ok ? found.value.ledger : found.failure).toEqual(ledger);
  });

  it('takes the last of several, and says so', () => {
    const newer = { ...ledger, images: [] };
    const found = findLedger(`${note}\n${ledgerLine(newer)}\n`);
    expect(found.ok && found.value.doubled && found.value.ledger).toEqual(newer);
  });

  it.each([
    ['no ledger', 'text', 'no-ledger'],
    ['a cut line', note.replace('"images"', '').replace(/ %%\n$/, '\n'), 'broken-ledger'],
    ['a missing field', '%% reading-note: {"v":1,"sections":[],"properties":{}} %%', 'broken-ledger'],
    ['a field of another type', '%% reading-note: {"v":1,"sections":[{"id":1}],"properties":{},"images":[]} %%', 'broken-ledger'],
    ['a property that is none', '%% reading-note: {"v":1,"sections":[],"properties":{"a":{"b":1}},"images":[]} %%', 'broken-ledger'],
    ['a later version', '%% reading-note: {"v":2,"anything":true} %%', 'newer-ledger'],
    ['a broken one after a good one', `${note}%% reading-note: {"v": %%\n`, 'broken-ledger'],
  ])('says what is wrong with %s', (_what, text, code) => {
    const found = findLedger(text);
    expect(found.ok ? null : found.failure.code).toBe(code);
  });
});

describe('replaceLedger', () => {
  it('changes its line alone', () => {
    const changed = replaceLedger(`${note}after\r\n`, { ...ledger, sections: [] });
    const found = findLedger(changed);
    expect(found.ok && found.value.ledger.sections).toEqual([]);
    expect(changed.replace(/%% reading.*/, '')).toBe(`${note}after\r\n`.replace(/%% reading.*/, ''));
  });

  it('is added at the end of a note without one, with the line ends of the note', () => {
    expect(replaceLedger('a\r\nb', ledger)).toBe(`a\r\nb\r\n\r\n${ledgerLine(ledger)}\r\n`);
    expect(replaceLedger('a\n', ledger)).toBe(`a\n\n${ledgerLine(ledger)}\n`);
  });
});

describe('withImage', () => {
  it('records other bytes of one image, and nothing else', () => {
    const changed = withImage(note, { figure: 'fig1', path: 'Papers/a/images/fig1.png', hash: 'aa11' });
    expect(changed.ok && changed.value).toBe(note.replace('"ff00"', '"aa11"'));
  });

  it('records one more image that the ledger does not know, and nothing else', () => {
    const changed = withImage(note, { figure: 'fig9', path: 'other.png', hash: 'aa11' });
    expect(changed).toEqual({ ok: true, value: replaceLedger(note, { ...ledger, images: [...ledger.images, { figure: 'fig9', path: 'other.png', hash: 'aa11' }] }) });
    expect(changed.ok && changed.value.split('\n').slice(0, -2)).toEqual(note.split('\n').slice(0, -2));
  });

  it('fails without a ledger that can be read', () => {
    expect(withImage('text', { figure: 'fig1', path: 'x', hash: 'y' })).toEqual({ ok: false, failure: { code: 'no-ledger' } });
  });
});
