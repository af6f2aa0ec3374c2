import { describe, expect, it } from '@jest/globals';
import { captionWithoutMarks, markRemover, withoutSquareMarks } from '../../../src/draft/offline/reference-marks';
import { lineOf, paperOf } from '../../builders/paper';
import type { Paper, Reference } from '../../../src/model/paper';

const REFERENCE: Reference = { raw: 'A. Tidewater. Snails. 1999.', title: 'Snails', authors: ['A. Tidewater'], year: 1999, doi: null, arxiv: null, url: null };

/** A paper with nine references that says these sentences. */
const snailPaper = (sentences: readonly string[], more: Partial<Pick<Paper, 'citations'>> = {}): Paper =>
  paperOf({ references: Array.from({ length: 9 }, () => REFERENCE), sections: [{ heading: '1 Snails', paragraphs: [sentences] }], ...more });

const shown = (text: string): string => withoutSquareMarks(text).text;

describe('withoutSquareMarks', () => {
  it('takes away marks of references that only point', () => {
    expect(shown('SnailNet [1] counts snails in photographs [2, 5–7].')).toBe('SnailNet counts snails in photographs.');
    expect(shown('Snails were counted by hand [Tid99, Skj04b], [3] and [4].')).toBe('Snails were counted by hand.');
    expect(shown('They were counted by Skjell et al. [3].')).toBe('They were counted by Skjell et al.');
    expect(shown('Many count by hand (see [3]; they are slow).')).toBe('Many count by hand (see [3]; they are slow).');
    expect(shown('Many count by hand (see [3, 4]).')).toBe('Many count by hand.');
    expect(shown('长短时记忆神经网络[5]的方法。')).toBe('长短时记忆神经网络的方法。');
  });

  it('says that a mark which is a part of the sentence hangs', () => {
    expect(withoutSquareMarks('The proof is given in [3].').hangs).toBe(true);
    expect(withoutSquareMarks('The best tools are [3, 4].').hangs).toBe(true);
    expect(withoutSquareMarks('[3] gives the proof.').hangs).toBe(true);
    expect(withoutSquareMarks('文献[3]提出了方法。').hangs).toBe(true);
    expect(withoutSquareMarks('The proof is known [3].').hangs).toBe(false);
  });

  it('leaves intervals and numbers beyond the list of references', () => {
    expect(shown('Scores are in the range [1, 5].')).toBe('Scores are in the range [1, 5].');
    expect(shown('The weight lies between zero and one, [0, 1].')).toBe('The weight lies between zero and one, [0, 1].');
    expect(withoutSquareMarks('The years [12, 90] were cold.', 30).text).toBe('The years [12, 90] were cold.');
  });
});

describe('markRemover', () => {
  const raised = 'Stress slows growth3,4 in 12 of 15 snails1 and more.';
  const paper = snailPaper([raised], { citations: [{ sentence: 0, references: [2, 3] }] });

  it('takes raised numbers away where the paper ties them to its references', () => {
    expect(markRemover(paper)({ text: raised, page: 1 }, raised).text).toBe('Stress slows growth in 12 of 15 snails1 and more.');
  });

  it('takes the number of a footnote away that stands on the page', () => {
    const plain = snailPaper([raised]);
    const noted = { ...plain, lines: [[...(plain.lines[0] ?? []), lineOf('1 Littorina littorea.', 1, 40, 'footnote')]] };
    expect(markRemover(noted)({ text: raised, page: 1 }, raised).text).toBe('Stress slows growth3,4 in 12 of 15 snails and more.');
  });

  it('takes round brackets for marks only where the paper cites so', () => {
    const sentences = ['Kelp grows fast (1).', 'Snails eat kelp (2).', 'Crabs eat snails (3).', 'Gulls eat crabs (4).', 'Nobody eats gulls (5).'];
    const text = 'Kelp grows fast (1).';
    expect(markRemover(snailPaper(sentences))({ text, page: 1 }, text).text).toBe('Kelp grows fast.');
    expect(markRemover(snailPaper(sentences.slice(1)))({ text, page: 1 }, text).text).toBe(text);
    const counted = 'It has (1) a shell and (2) a foot.';
    expect(markRemover(snailPaper(sentences))({ text: counted, page: 1 }, counted).text).toBe(counted);
  });
});

describe('captions', () => {
  const reference = (authors: readonly string[], year: number | null): Reference => ({ raw: '', title: null, authors, year, doi: null, arxiv: null, url: null });
  const references = [reference(['Ada Marsh'], 2019), reference(['Ben Quay', 'Ada Marsh', 'Cy Weir'], 2020), reference([], null)];

  it.each([
    ['Levels in spring [1].', 'Levels in spring.'],
    ['Levels taken from [1].', 'Levels taken from Marsh 2019.'],
    ['Tables [1] beside those of [2], in metres.', 'Tables beside those of Quay et al. 2020, in metres.'],
    ['Levels taken from [3], scaled [1].', 'Levels taken from [3], scaled.'],
    ['Levels (see [2]) in the range [0, 1].', 'Levels in the range [0, 1].'],
  ])('%s', (caption, shown) => {
    expect(captionWithoutMarks(caption, references)).toBe(shown);
  });
});
