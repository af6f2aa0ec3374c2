import { describe, expect, it } from '@jest/globals';
import { findCitations } from '../../src/paper/citations';
import { parseReference } from '../../src/paper/reference-entry';

const sentence = (text: string, raised: readonly string[] = []) => ({ text, raised });
const numbered = [1, 2, 3, 4, 5, 6, 7].map((n) => parseReference(`[${n}] J. Smith. A study of things number ${n}. Journal of Studies, 2001.`));
const named = [
  'Smith, J. (2019). On one thing. Journal of Studies, 1.',
  'Smith, J., Jones, K., and Roe, L. (2019). On another thing. Journal of Studies, 2.',
  'Müller, A. and Lee, B. (2020a). First of the year. Journal of Studies, 3.',
  'Müller, A. and Lee, B. (2020b). Second of the year. Journal of Studies, 4.',
].map(parseReference);
const citedBy = (text: string, references = named) => findCitations([sentence(text)], references)[0]?.references ?? [];

describe('citations', () => {
  it('ties numbers in brackets, lists and ranges', () => {
    expect(citedBy('Shown before [2], then again [5-7; 1].', numbered)).toEqual([1, 4, 5, 6, 0]);
  });

  it('takes no interval and no unknown number for a citation', () => {
    expect(citedBy('All values lie in [0, 1] or in [3, 12].', numbered)).toEqual([]);
  });

  it('tells one author from a group, and years by their letters', () => {
    expect(citedBy('Recently, Smith (2019) showed this.')).toEqual([0]);
    expect(citedBy('This was shown (Smith et al., 2019; Müller and Lee, 2020b).')).toEqual([1, 3]);
    expect(citedBy('Muller & Lee (2020a, b) agree.')).toEqual([2, 3]);
  });

  it('knows names of several words, with particles, suffixes and given names', () => {
    const references = ['Van Roe, W.S., Doe, F., Berg, D., 1980. On water. Journal, 48.', 'Roe, J. and De Doe, E. Rates. Foundations, 7(3), 2007.', 'Roe III, H., Doe, J., and Berg, D. Search. Journal, 2009.', 'Laurens van der Smit and Geoffrey Doe. 2008. Pictures. In Journal.', 'de Sol Bravo, R., Doe, E., and Roe, D. Lifting. In Press, 2007.'].map(parseReference);
    expect(citedBy('Known before (Van Roe et al., 1980; Roe & De Doe, 2007).', references)).toEqual([0, 1]);
    expect(citedBy('We follow Roe III et al. (2009) and the method of (Smit & Doe, 2008).', references)).toEqual([2, 3]);
    expect(citedBy('See also de Sol Bravo et al. (2007).', references)).toEqual([4]);
  });

  it('tells a paper of two from a paper of more, and takes a list that leaves authors out', () => {
    const references = ['Roe, David and Doe, Tom. New bounds. In Conf, 2008.', 'Roe, David, Berg, Talya, Doe, Tom, and Smit, Yair. Tight bounds. In Conf, 2008.', 'Lund, et al. 2010. A corpus of sums. In Conf.'].map(parseReference);
    expect(citedBy('Cycles matter (Roe & Doe, 2008).', references)).toEqual([0]);
    expect(citedBy('Cycles matter (Roe et al., 2008).', references)).toEqual([1]);
    expect(citedBy('We ran it (Lund and others 2010).', references)).toEqual([2]);
  });

  it('leaves out what fits several entries', () => {
    expect(citedBy('Müller and Lee (2020) disagree.')).toEqual([]);
  });

  it('takes raised numbers where the paper has no others and they are numbers of entries', () => {
    const marks = [['1'], ['2,3'], ['4–6'], ['7'], ['1']].map((raised) => sentence('A claim of some length.', raised));
    expect(findCitations(marks, numbered).map(({ references }) => references)).toEqual([[0], [1, 2], [3, 4, 5], [6], [0]]);
    expect(findCitations([...marks, ...marks.map(() => sentence('A note.', ['99']))], numbered)).toEqual([]);
  });

  it('takes numbers in round brackets where the paper has no others and many entries are named', () => {
    const texts = ['One thing is known (1).', 'Another was found (2, 3).', 'We use it (Eq. (9)).', 'It fails at times (4).', 'Nobody agrees (5–7).', 'We follow them (1).'].map((text) => sentence(text));
    expect(findCitations(texts, numbered)).toEqual([
      { sentence: 0, references: [0] },
      { sentence: 1, references: [1, 2] },
      { sentence: 3, references: [3] },
      { sentence: 4, references: [4, 5, 6] },
      { sentence: 5, references: [0] },
    ]);
    expect(findCitations(Array.from({ length: 6 }, () => sentence('The steps are named (1) and (2).')), numbered)).toEqual([]);
  });
});
