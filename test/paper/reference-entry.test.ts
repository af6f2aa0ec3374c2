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
  ['initials without stops behind commas', 'Roe-Smith, J, Doe, M A, and Berg, K. Counting with sparse sums. In Conference on Sums, 2010.', { title: 'Counting with sparse sums', year: 2010, authors: ['Roe-Smith, J', 'Doe, M A', 'Berg, K'] }],
  ['full names with a bare initial', 'Roe, Jane W, Doe, John, and Berg, Mia. Equations of counting. Journal of Sums, 21:10, 1953.', { title: 'Equations of counting', year: 1953, authors: ['Roe, Jane W', 'Doe, John', 'Berg, Mia'] }],
  ['a name that begins like a suffix', 'Jane Roe, Srila Doe, and Mia Berg. 2018. Counting frames. Transactions.', { title: 'Counting frames', year: 2018, authors: ['Jane Roe', 'Srila Doe', 'Mia Berg'] }],
  ['a last name in an order of its own', '[15] X. Roe, J. Doe, and J. Q. n. Berg. Lessons from counting. In Proceedings, 2014.', { title: 'Lessons from counting', year: 2014, authors: ['X. Roe', 'J. Doe', 'J. Q. n. Berg'] }],
  ['a comma forgotten', 'Roe, D., Doe C.L., 2004. Water counts: a review. Count. Manag., 193, 1–10.', { title: 'Water counts: a review', year: 2004, authors: ['Roe, D.', 'Doe C.L.'] }],
  ['family names alone', 'Roe and Doe (2021). Counting trees. Perspectives in Counting.', { title: 'Counting trees', year: 2021, authors: ['Roe', 'Doe'] }],
  ['an organisation', '4. WXYZ. Counting change: the basis. 2013; 1–33.', { title: 'Counting change: the basis', year: 2013, authors: ['WXYZ'] }],
  ['not yet printed', 'Roe, W. (in prep). An introduction to counting. Some Press.', { title: 'An introduction to counting', year: null, authors: ['Roe, W.'] }],
  ['a month before the year', 'Roe, B. (December 2005). Counting tags. Proposal.', { title: 'Counting tags', year: 2005, authors: ['Roe, B.'] }],
  ['a name with a remark, which is a title', '[2] Common Count Model (CCM). Available at https://www.example.org/.', { title: 'Common Count Model (CCM)', year: null, authors: [] }],
  ['a quotation within the quoted title', 'Roe RJ (1995). “The “Unusual Count” Data Revisited.” Journal of Counting, 3.', { title: 'The “Unusual Count” Data Revisited', year: 1995, authors: ['Roe RJ'] }],
  ['a quotation at the end of a title', 'Roe J. High counts in ‘Banks’. Ann. Count. 1990; 65:51–61.', { title: 'High counts in ‘Banks’', year: 1990, authors: ['Roe J'] }],
  ['an author of a species within a title', 'Roe, S., 2001. Counting Arbor magna (L. Doe) forests. Forest Counts 143, 153–161.', { title: 'Counting Arbor magna (L. Doe) forests', year: 2001, authors: ['Roe, S.'] }],
  ['a title that ends in a letter', 'Roe W, Doe B (2002). Modern Counting with Q. 4th edition. Some Press, New York.', { title: 'Modern Counting with Q', year: 2002, authors: ['Roe W', 'Doe B'] }],
  ['a mark within a name', '[6] O. Roe and Y. Doe. Wahoo! Learning to Count. Journal of Counting, 14:1–24, 2011.', { title: 'Wahoo! Learning to Count', year: 2011, authors: ['O. Roe', 'Y. Doe'] }],
  ['a web page without authors', '[3] Some Store. http://store.example.org/.', { title: 'Some Store', year: null, authors: [] }],
];

describe('one entry of a list of references', () => {
  it.each(STYLES)('%s', (_style, raw, read) => {
    expect(parseReference(raw)).toMatchObject({ ...read, raw });
  });

  it('reads DOI and arXiv id, divided at a line end or with a version', () => {
    expect(parseReference('Roe, J. Counting. Nat. Count. 3 (2015). https://doi.org/10.1000/abc. 1234.').doi).toBe('10.1000/abc.1234');
    expect(parseReference('Roe, J. Counting. doi:10.1000/ abc.v01.i03.').doi).toBe('10.1000/abc.v01.i03');
    expect(parseReference('Roe, J. Counting. doi:10. 1000/0034653.').doi).toBe('10.1000/0034653');
    expect(parseReference('Roe, J. Counting. doi:10.1000/abc.i05. URL http://www.example.org/v56/i05/.')).toMatchObject({ doi: '10.1000/abc.i05', url: 'http://www.example.org/v56/i05/' });
    expect(parseReference('Roe, J. Counting. doi:10.1000/abc. 2015.').doi).toBe('10.1000/abc');
    expect(parseReference('Roe, J. Counting. doi:10.1000/(abc)12.').doi).toBe('10.1000/(abc)12');
    expect(parseReference('J. Roe. Counting. arXiv preprint arXiv:1607.06450v2, 2016.')).toMatchObject({ arxiv: '1607.06450', doi: null, title: 'Counting', year: 2016 });
  });

  it('finds no particle inside a name', () => {
    expect(parseReference('[6] C. Engel and I. Lindqvist. Scalable methods for all. Data Review, 2001.')).toMatchObject({ authors: ['C. Engel', 'I. Lindqvist'], title: 'Scalable methods for all' });
  });

  it('reads an address, divided at a line end, unless it is the DOI or the arXiv id', () => {
    const url = (text: string): string | null => parseReference(`Doe, A. (1999). Counting. ${text}`).url;
    expect(url('Available at https://example.org/counting- in-streams/index.html.')).toBe('https://example.org/counting-in-streams/index.html');
    expect(url('URL http: //www.example.org/books/.')).toBe('http://www.example.org/books/');
    expect(url('URL ftp://ftp.example.org/pub/ reports/99-04.ps.')).toBe('ftp://ftp.example.org/pub/reports/99-04.ps');
    expect(url('http://example.org/academic/ computer-talk/folks. html')).toBe('http://example.org/academic/computer-talk/folks.html');
    expect(url('https://example.org/ Roe / tools / v1 . 0 - alpha-1, 2021. 1, 2')).toBe('https://example.org/Roe/tools/v1.0-alpha-1');
    expect(url('http://example.org/a. The rest goes on.')).toBe('http://example.org/a');
    expect(url('https://doi.org/10.1000/182')).toBeNull();
    expect(url('Some Press.')).toBeNull();
  });
});
