import { describe, expect, it } from '@jest/globals';
import { parseReference } from '../../src/paper/reference-entry';

/** Styles of lists of references, made up; each with what is to be read. */
const STYLES: readonly (readonly [string, string, { readonly title: string | null; readonly year: number | null; readonly authors: readonly string[] }])[] = [
  ['ACL', 'Jane Roe, John A. Doe, and Mia van der Berg. 2018. Counting words twice: A study. In Proceedings of the Third Workshop, pages 1–9.', { title: 'Counting words twice: A study', year: 2018, authors: ['Jane Roe', 'John A. Doe', 'Mia van der Berg'] }],
  ['APA', 'Roe, J., & Doe, J. A. (2008). Counting words: What is it good for? Journal of Counting, 34(1), 15–29.', { title: 'Counting words: What is it good for?', year: 2008, authors: ['Roe, J.', 'Doe, J. A.'] }],
  ['ICML', 'Roe, J., Doe, J., and Berg, M. Fast counting with vs. without memory. JMLR, 11:1–9, 2010.', { title: 'Fast counting with vs. without memory', year: 2010, authors: ['Roe, J.', 'Doe, J.', 'Berg, M.'] }],
  ['ICML, full names', 'Roe, Jane, Doe, John A., and Berg, Mia. Counting in streams. In Conference on Streams, 2011.', { title: 'Counting in streams', year: 2011, authors: ['Roe, Jane', 'Doe, John A.', 'Berg, Mia'] }],
  ['ACM', '[7] J. Roe, J.-P. Doe, and M. Berg. Counting on disks. In SIGCOUNT, pages 3–7, 1999.', { title: 'Counting on disks', year: 1999, authors: ['J. Roe', 'J.-P. Doe', 'M. Berg'] }],
  ['IEEE', '[7] J. Roe and J. Doe, “Counting in the dark,” IEEE Trans. Count., vol. 5, no. 2, pp. 12–20, Apr. 2006.', { title: 'Counting in the dark', year: 2006, authors: ['J. Roe', 'J. Doe'] }],
  ['Vancouver', '12. Roe J, Doe JA, Berg M. Counting cells in wheat. Plant Count. 2014; 5: 12–20.', { title: 'Counting cells in wheat', year: 2014, authors: ['Roe J', 'Doe JA', 'Berg M'] }],
  ['BMC', '3. Roe J, et al: Counting patients: a review. Int J Count 2006, 19:5–9.', { title: 'Counting patients: a review', year: 2006, authors: ['Roe J'] }],
  ['Springer LNCS', '4. Roe, J., Doe, J.: Counting without numbers. In: Berg, M. (ed.) Counting 2012. pp. 1–9. Springer (2012)', { title: 'Counting without numbers', year: 2012, authors: ['Roe, J.', 'Doe, J.'] }],
  ['Nature', '5. Roe, J. et al. Counting of domains in cells. Nat. Count. 14, 3–9 (2017).', { title: 'Counting of domains in cells', year: 2017, authors: ['Roe, J.'] }],
  ['Elsevier, author and year', 'Roe, J., Doe, P.S., 2009. Counting of fibres: experiments. Count. Sci. 69 (11), 17–20.', { title: 'Counting of fibres: experiments', year: 2009, authors: ['Roe, J.', 'Doe, P.S.'] }],
  ['MDPI', '6. Roe, J.; Doe, P. Counting Cities; Some Press: Cambridge, MA, USA, 2000; pp. 3–9.', { title: 'Counting Cities', year: 2000, authors: ['Roe, J.', 'Doe, P.'] }],
  ['AMS', '[1] J. Roe and A. Doe, On the counting of graphs, Publ. Math. Inst. 5 (1960), 17–61.', { title: 'On the counting of graphs', year: 1960, authors: ['J. Roe', 'A. Doe'] }],
  ['Chinese standard', '[2] Roe J, Doe M. Counting of words[C]//Proceedings of Counting. 2011: 15-16.', { title: 'Counting of words', year: 2011, authors: ['Roe J', 'Doe M'] }],
  ['a web page without authors', '[3] Some Store. http://store.example.org/.', { title: 'Some Store', year: null, authors: [] }],
];

describe('one entry of a list of references', () => {
  it.each(STYLES)('%s', (_style, raw, read) => {
    expect(parseReference(raw)).toMatchObject({ ...read, raw });
  });

  it('reads DOI and arXiv id, divided at a line end or with a version', () => {
    expect(parseReference('Roe, J. Counting. Nat. Count. 3 (2015). https://doi.org/10.1000/abc. 1234.').doi).toBe('10.1000/abc.1234');
    expect(parseReference('Roe, J. Counting. doi:10.1000/(abc)12.').doi).toBe('10.1000/(abc)12');
    expect(parseReference('J. Roe. Counting. arXiv preprint arXiv:1607.06450v2, 2016.')).toMatchObject({ arxiv: '1607.06450', doi: null, title: 'Counting', year: 2016 });
  });

  it('finds no particle inside a name', () => {
    expect(parseReference('[6] C. Engel and I. Lindqvist. Scalable methods for all. Data Review, 2001.')).toMatchObject({ authors: ['C. Engel', 'I. Lindqvist'], title: 'Scalable methods for all' });
  });

  it('reads an address, divided at a line end, unless it is the DOI or the arXiv id', () => {
    const url = (text: string): string | null => parseReference(`Doe, A. (1999). Counting. ${text}`).url;
    expect(url('Available at https://example.org/counting- in-streams/index.html.')).toBe('https://example.org/counting-in-streams/index.html');
    expect(url('https://doi.org/10.1000/182')).toBeNull();
    expect(url('Some Press.')).toBeNull();
  });
});
