import { beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../src/i18n/en';
import { readProperties } from '../../src/note/properties';
import { tinyPaper, tinyPdf } from '../builders/tiny-pdf';
import { command, file, fixture, newFolder, tree, type Ended } from './command';

const text = (path: string): string => readFileSync(path, 'utf8');
const properties = (note: string): Readonly<Record<string, unknown>> => {
  const read = readProperties(note);
  if (!read.ok) throw new Error(read.failure.detail);
  return read.value;
};

describe('reading the sample paper into a vault', () => {
  let vault = '';
  let first: Ended;
  let files: readonly string[] = [];
  beforeAll(() => {
    vault = newFolder();
    first = command('read', fixture('sample/sample.pdf'), '--vault', vault, '--dpi', '100');
    files = tree(vault);
  });

  it('makes the note, its images, the index note and the base, and exits with 0', () => {
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(files).toContain('Papers/capfirst/capfirst.md');
    expect(files).toContain('Papers/Paper index.md');
    expect(files).toContain('Papers/Papers.base');
    expect(files.filter((path) => path.startsWith('Papers/capfirst/images/')).map((path) => path.replace(/^.*\/([a-z]+A?\d+).*$/, '$1')).filter((id) => !id.startsWith('eq') && !id.startsWith('alg'))).toEqual([
      'fig1', 'fig2', 'fig3', 'fig4', 'fig5', 'fig6', 'fig7', 'figA1', 'figA2', 'tab1', 'tab2', 'tab3', 'tab4', 'tabA1',
    ]);
  });

  it('writes a note whose links and embeds lead to files that are there', () => {
    const note = text(join(vault, 'Papers/capfirst/capfirst.md'));
    const targets = [...note.matchAll(/\[\[([^\]|#\\]+)/g)].map((match) => match[1] ?? '');
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => !existsSync(join(vault, target)))).toEqual([]);
    expect(properties(note)).toMatchObject({ status: 'unread', 'drafted-by': 'offline', pdf: '[[Attachments/sample.pdf]]' });
    expect(text(join(vault, 'Papers/Paper index.md'))).toContain('[[Papers/capfirst/capfirst');
  });

  it('quotes only what stands in the PDF', () => {
    const check = command('quotes', vault);
    expect(check.out).toMatch(/quotes found/);
    expect(check).toMatchObject({ code: 0 });
  });

  it('changes nothing at a second run but what was ours: the note is there, images at another resolution are replaced, a reader\'s picture stays', () => {
    const notePath = join(vault, 'Papers/capfirst/capfirst.md');
    const picture = (id: string): string => join(vault, files.find((path) => path.includes(`/${id}_`)) ?? '');
    const mine = picture('fig1');
    const other = picture('tab1');
    writeFileSync(notePath, text(notePath).replace('## My notes\n', '## My notes\n\nMy own words.\n'));
    writeFileSync(mine, 'a picture of the reader');
    const before = { note: text(notePath), other: readFileSync(other), index: text(join(vault, 'Papers/Paper index.md')) };

    const again = command('read', join(vault, 'Attachments/sample.pdf'), '--vault', vault, '--dpi', '120');

    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('was already there');
    expect(tree(vault)).toEqual(files);
    expect(text(mine)).toBe('a picture of the reader');
    expect(readFileSync(other).equals(before.other)).toBe(false);
    expect(text(join(vault, 'Papers/Paper index.md'))).toBe(before.index);
    const withoutLedger = (note: string): string => note.replace(/^%% reading-note:.*$/m, '');
    expect(withoutLedger(text(notePath))).toBe(withoutLedger(before.note));

    const third = command('read', join(vault, 'Attachments/sample.pdf'), '--vault', vault, '--dpi', '100');
    expect(third.code).toBe(0);
    expect(readFileSync(other).equals(before.other)).toBe(true);
  });
});

describe('input that is wrong', () => {
  it('has a sentence each, an exit code of 1, and no file left behind', () => {
    const folder = newFolder();
    const vault = newFolder();
    const sample = readFileSync(fixture('sample/sample.pdf'));
    const inputs = [
      [file(folder, 'empty.pdf', ''), en.failures.empty],
      [file(folder, 'page.pdf', '<!doctype html><title>Sign in</title>'), en.failures['not-pdf']],
      [file(folder, 'noise.pdf', `%PDF-1.7\n${'x'.repeat(5000)}`), en.failures.damaged],
      [fixture('locked.pdf'), en.failures.locked],
    ] as const;
    const truncated = file(folder, 'truncated.pdf', sample.subarray(0, sample.length / 3));
    const ended = command('read', ...inputs.map(([path]) => path), join(folder, 'none.pdf'), '--vault', vault);
    expect(ended.code).toBe(1);
    for (const [path, sentence] of inputs) expect(ended.err).toContain(`${path}: ${sentence}`);
    expect(ended.err).toContain('There is no file');
    expect(tree(vault).filter((path) => !path.startsWith('Attachments/'))).toEqual([]);

    const half = command('read', truncated, '--vault', vault);
    expect(half.code === 0 || half.err.includes(en.failures.damaged)).toBe(true);
  });

  it('is refused with the usage and exit code 2 when the command line is off', () => {
    for (const args of [[], ['x.pdf'], ['x.pdf', '--vault', '/tmp', '--dpi', '12'], ['x.pdf', '--vault', '/tmp', '--unknown'], ['x.pdf', '--vault', '/tmp', '--timeout', 'soon']]) {
      expect(command('read', ...args)).toMatchObject({ code: 2, err: expect.stringContaining('usage:') as unknown });
    }
  });

  it('opens a locked PDF with --password, and says so when it is wrong', () => {
    const vault = newFolder();
    expect(command('read', fixture('locked.pdf'), '--vault', vault, '--password', 'wrong').err).toContain(en.failures['wrong-password']);
    expect(command('read', fixture('locked.pdf'), '--vault', vault, '--password', 'reader').code).toBe(0);
    expect(tree(vault)).toContain('Papers/locked-papers/locked-papers.md');
  });

  it('ends a PDF that takes too long', () => {
    const vault = newFolder();
    const ended = command('read', fixture('sample/sample.pdf'), '--vault', vault, '--timeout', '0.05');
    expect(ended).toMatchObject({ code: 1 });
    expect(ended.err).toContain(en.failures.stalled);
  });
});

describe('unusual PDFs', () => {
  it('of one empty page become a note that says that there is no text', () => {
    const vault = newFolder();
    expect(command('read', file(newFolder(), 'blank.pdf', tinyPdf([{}])), '--vault', vault).code).toBe(0);
    const [note = ''] = tree(vault).filter((path) => /Papers\/.*\/.*\.md$/.test(path));
    expect(text(join(vault, note))).toContain(en.note.made.noText);
  });

  it('with a page that cannot be read keep the others, and the note names the page', () => {
    const vault = newFolder();
    const pdf = file(newFolder(), 'broken page.pdf', tinyPdf([tinyPaper('Half Broken: A Paper'), { broken: true }, { texts: [{ text: 'The last page.', x: 72, y: 72, size: 10 }] }]));
    const ended = command('read', pdf, '--vault', vault);
    expect(ended.code).toBe(0);
    expect(ended.out).toContain('Page 2 could not be read');
    const note = text(join(vault, 'Papers/half-broken/half-broken.md'));
    expect(note).toContain('2 of 3');
    expect(note).toContain('![[Papers/half-broken/images/fig1_');
  });

  it('of 300 pages are read', () => {
    const vault = newFolder();
    const pages = Array.from({ length: 300 }, (_, index) => (index === 0 ? tinyPaper('Long Thesis: On Length') : { texts: [{ text: `Page ${index + 1} says a few words.`, x: 72, y: 100, size: 10 }] }));
    expect(command('read', file(newFolder(), 'long.pdf', tinyPdf(pages)), '--vault', vault).code).toBe(0);
    expect(text(join(vault, 'Papers/long-thesis/long-thesis.md'))).toContain('300 of 300');
  });

  it('with odd names and titles get clean file names, and links that work', () => {
    const folder = newFolder();
    const vault = newFolder();
    const titles = ['Who/What: is #1 ^ [and] | why?', '', 'Very '.repeat(60)];
    const pdfs = titles.map((title, index) => file(folder, `odd #${index} [x] | y.pdf`, tinyPdf([tinyPaper(title)])));
    expect(command('read', ...pdfs, '--vault', vault).code).toBe(0);
    const notes = tree(vault).filter((path) => /Papers\/.*\/.*\.md$/.test(path));
    expect(notes).toHaveLength(3);
    for (const path of notes) {
      expect(path).toMatch(/^Papers\/([a-z0-9-]{1,40})\/\1\.md$/);
      expect(text(join(vault, path))).toMatch(/\]\(Attachments\/odd%20%23\d%20%5Bx%5D%20%7C%20y\.pdf#page=1/);
    }
  });

  it('with one title each get a folder and a note of their own', () => {
    const folder = newFolder();
    const vault = newFolder();
    const pdfs = ['one', 'two'].map((name) => file(folder, `${name}.pdf`, tinyPdf([tinyPaper('Twin Papers: The Same Title'), { texts: [{ text: name, x: 72, y: 72, size: 10 }] }])));
    expect(command('read', ...pdfs, '--vault', vault).code).toBe(0);
    expect(tree(vault).filter((path) => path.endsWith('.md'))).toEqual(['Papers/Paper index.md', 'Papers/twin-papers-2/twin-papers-2.md', 'Papers/twin-papers/twin-papers.md']);
  });

  it('leave what is already there and not ours alone', () => {
    const vault = newFolder();
    mkdirSync(join(vault, 'Papers/twin-papers/images'), { recursive: true });
    file(join(vault, 'Papers/twin-papers/images'), 'fig1_other_box-line-through.png', 'mine');
    mkdirSync(join(vault, 'Other'));
    file(join(vault, 'Other'), 'twin-papers-2.md', 'a note of the reader');
    expect(command('read', file(newFolder(), 'one.pdf', tinyPdf([tinyPaper('Twin Papers: The Same Title')])), '--vault', vault).code).toBe(0);
    expect(text(join(vault, 'Papers/twin-papers/images/fig1_other_box-line-through.png'))).toBe('mine');
    expect(text(join(vault, 'Other/twin-papers-2.md'))).toBe('a note of the reader');
    expect(tree(vault)).toContain('Papers/twin-papers-3/twin-papers-3.md');
  });
});
