import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ATTACKS } from './attacks';
import { imageName, imageNames, shortName, shortNames, type ShortNameSource } from '../../src/note/names';

const sourceOf = (parts: Partial<ShortNameSource>): ShortNameSource => ({ title: null, authors: [], year: null, id: '3f9a1c0d2b7e4455', ...parts });

describe('shortName', () => {
  it.each<[string, Partial<ShortNameSource>, string]>([
    ['the name before a colon', { title: 'HSTU: Generative Recommenders', authors: ['Jiaqi Zhai'], year: 2024 }, 'hstu'],
    ['a name of three words', { title: 'Mask R-CNN Again: A Study' }, 'mask-r-cnn-again'],
    ['no name when the part before the colon is a sentence', { title: 'Actions Speak Louder than Words: Trillion', authors: ['Jiaqi Zhai'], year: 2024 }, 'zhai-2024-actions'],
    ['author, year, first content word', { title: 'On the Use of Trees', authors: ['Ada B. Lovelace'], year: 1843 }, 'lovelace-1843-trees'],
    ['no year', { title: 'Trees', authors: ['Ada Lovelace'] }, 'lovelace-trees'],
    ['no author', { title: 'A Survey of Deep Trees and Woods', year: 2020 }, '2020-survey-deep-trees-woods'],
    ['an inverted author', { title: 'Trees', authors: ['van der Berg, Jan'], year: 2001 }, 'van-der-berg-2001-trees'],
    ['a suffix', { title: 'Trees', authors: ['Martin King, Jr.'], year: 1963 }, 'king-1963-trees'],
    ['accents and other letters', { title: 'Übergröße', authors: ['Søren Wałęsa-Groß'], year: 2010 }, 'walesa-gross-2010-ubergrosse'],
    ['Greek signs', { title: 'β-VAE: Learning Concepts' }, 'beta-vae'],
    ['Cyrillic', { title: 'Деревья', authors: ['Иван Щукин'], year: 1999 }, 'shchukin-1999-derevya'],
    ['ligatures and full width', { title: 'ＧＰＴ ﬁnal: x' }, 'gpt-final'],
    ['the drafter’s name first', { title: 'Actions Speak: x', shortName: 'HSTU' }, 'hstu'],
    ['no drafter’s name without ASCII', { title: 'Trees', authors: ['Ada Lovelace'], year: 1843, shortName: '树' }, 'lovelace-1843-trees'],
    ['a title without ASCII', { title: '深度学习的树', authors: ['李明'], year: 2021 }, 'paper-2021-3f9a1c0d'],
    ['nothing at all', {}, 'paper-3f9a1c0d'],
    ['a title of digits before its colon', { title: '1984: A Novel', authors: ['George Orwell'], year: 1949 }, 'orwell-1949-1984'],
    ['a name that Windows keeps', { title: 'CON: Contrastive' }, 'con-paper'],
    ['forty characters at most, cut at a word', { title: 'Supercalifragilistic Expialidocious Electroencephalography: x' }, 'supercalifragilistic-expialidocious'],
    ['one word that is longer', { title: `${'x'.repeat(60)}: y` }, 'x'.repeat(40)],
    ['no path', { title: '../../etc/passwd: x' }, 'etc-passwd'],
  ])('takes %s', (_what, parts, name) => {
    expect(shortName(sourceOf(parts))).toBe(name);
  });

  it('is a safe name whatever the paper says', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(fc.option(texts), fc.array(texts, { maxLength: 3 }), fc.option(fc.integer({ min: 1000, max: 2999 })), texts, (title, authors, year, drafted) => {
        const name = shortName(sourceOf({ title, authors, year, shortName: drafted }));
        expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(name.length).toBeLessThanOrEqual(46);
      }),
    );
  });

  it.each([
    ['letters of other scripts that look like Latin', '\u0421\u041E\u041D: x', 'son'],
    ['full-width devices', 'ＣＯＮ: x', 'con-paper'],
    ['devices with a number', 'Lpt1: x', 'lpt1-paper'],
    ['devices with an extension', 'aux.md: x', 'aux-md'],
    ['an override', 'abc\u202Egnp.exe: x', 'abcgnp-exe'],
    ['paths of Windows', '..\\..\\a: x', 'a'],
    ['full-width paths', '．．／．．／a: x', 'a'],
    ['encoded paths', '%2e%2e%2fa: x', '2e-2e-2fa'],
    ['streams', 'a$DATA: x', 'a-data'],
    ['a zero', 'a\0b: x', 'ab'],
    ['points at the ends', '...a...: x', 'a'],
  ])('leaves nothing of %s', (_what, title, name) => {
    expect(shortName(sourceOf({ title }))).toBe(name);
  });

  it('makes a file name of every attack', () => {
    for (const [, text] of ATTACKS) {
      expect(shortName(sourceOf({ title: text, shortName: text, authors: [text] }))).toMatch(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(imageName({ id: text, type: 'other', description: text }, () => false)).toMatch(/^(?=.{1,60}$)[A-Za-z0-9-]+(?:_[a-z0-9-]+)*\.png$/);
    }
  });

  it('counts on when a name is taken', () => {
    const names = shortNames(sourceOf({ title: 'HSTU: x' }));
    expect([names.next().value, names.next().value, names.next().value]).toEqual(['hstu', 'hstu-2', 'hstu-3']);
  });

  it('keeps the bound with a suffix', () => {
    const long = sourceOf({ title: `${'abcdefghi '.repeat(4).trim().replace(/ /g, '')}zzzz: y` });
    const names = shortNames(long);
    const [first, second] = [names.next().value, names.next().value] as readonly string[];
    expect(first).toHaveLength(40);
    expect(second).toBe(`${first?.slice(0, 38)}-2`);
  });
});

describe('imageName', () => {
  const free = (): boolean => false;

  it.each([
    [{ id: 'fig1', type: 'arch', description: 'overall' }, 'fig1_arch_overall.png'],
    [{ id: 'tab1', type: 'result', description: 'main-results' }, 'tab1_result_main-results.png'],
    [{ id: 'figA1', type: 'method', description: 'attention' }, 'figA1_method_attention.png'],
    [{ id: 'page4-1', type: 'other', description: 'map' }, 'page4-1_other_map.png'],
    [{ id: 'fig2', type: 'other', description: '' }, 'fig2_other.png'],
    [{ id: 'fig2', type: 'other', description: '../Größe (2)?' }, 'fig2_other_grosse-2.png'],
  ] as const)('names %p', (figure, name) => {
    expect(imageName(figure, free)).toBe(name);
  });

  it('has at most 60 characters, cut at a word', () => {
    const name = imageName({ id: 'fig12', type: 'ablation', description: 'effect-of-hierarchical-representation-sharing-on-quality' }, free);
    expect(name).toBe('fig12_ablation_effect-of-hierarchical-representation.png');
  });

  it('gives no name twice, in whatever letter case', () => {
    const names = imageNames([
      { id: 'fig1', type: 'arch', description: 'a' },
      { id: 'fig1', type: 'arch', description: 'a' },
      { id: 'FIG1', type: 'arch', description: 'A' },
    ]);
    expect(names).toEqual(['fig1_arch_a.png', 'fig1_arch_a-2.png', 'FIG1_arch_a-3.png']);
  });

  it('passes by names in use', () => {
    expect(imageNames([{ id: 'fig1', type: 'arch', description: 'a' }], (name) => name === 'fig1_arch_a.png')).toEqual(['fig1_arch_a-2.png']);
  });
});
