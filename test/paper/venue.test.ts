import { describe, expect, it } from '@jest/globals';
import { understandPaper } from '../../src/paper/understand';
import { Page, prose, sourceOf } from '../builders/page';

/** A paper whose first page says something above its title, with running text below. */
function paperWith(banner: string, below: readonly string[] = []) {
  const page = new Page();
  page.run(60, 60, banner, { size: 9 });
  page.run(150, 100, 'Reading All of the Pages', { size: 16, bold: true });
  page.run(60, 130, 'Ana Roe and John Doe', { size: 11 });
  page.lines(60, 160, below, { size: 8 });
  page.run(60, 280, '1 Introduction', { size: 12, bold: true });
  page.lines(60, 300, prose(25, 480));
  return understandPaper(sourceOf([page]));
}

describe('the venue', () => {
  it.each([
    ['Published as a conference paper at ICLR 2024', 'ICLR 2024', 2024],
    ['Roe et al. Clinical Cohort Reports (2021) 9:114', 'Clinical Cohort Reports', 2021],
    ['Water Sensing 2022, 14, 3317. https://doi.org/10.1000/ws14103317', 'Water Sensing', 2022],
    ['EUROPEAN JOURNAL OF STARS 17, 043001 (2020)', 'EUROPEAN JOURNAL OF STARS', 2020],
    ['Annals of Counting, Vol. 14, No. 8, August 2022', 'Annals of Counting', 2022],
    ['31st Conference on Reading of Papers (CRP 2017), Long Beach, USA', '31st Conference on Reading of Papers (CRP 2017)', 2017],
    ['2013 Annual Technical Conference (ATC ’13) 49', '2013 Annual Technical Conference (ATC ’13)', 2013],
    ['Zeitschrift für Lesen, Jg. 12 (2019), Heft 3, S. 115–131', 'Zeitschrift für Lesen', 2019],
    ['第38卷第4期计算机工程学报 2022年4月', '计算机工程学报', 2022],
  ])('%s', (banner, venue, year) => {
    expect(paperWith(banner)).toMatchObject({ venue, year });
  });

  it('is null where none is printed', () => {
    expect(paperWith('Research article')).toMatchObject({ venue: null, year: null });
  });

  it('is read from how the paper is cited', () => {
    const lines = ['ACM Reference Format:', 'Ana Roe and John Doe. 2022. Reading All of the Pages. In Proceedings of the 30th', 'Symposium on Reading (READ ’22), June 6–9, 2022, Porto, Portugal. 9 pages.'];
    expect(paperWith('Research article', lines)).toMatchObject({ venue: 'Proceedings of the 30th Symposium on Reading', year: 2022 });
    expect(paperWith('Research article', ['Citation: Roe, A.; Doe, J. Reading All of the', 'Pages. Water Sensing 2022, 14, 3317.'])).toMatchObject({ venue: 'Water Sensing', year: 2022 });
  });

  it('leaves DOI and year to the end of the article where they are printed there alone', () => {
    const last = new Page(2);
    last.lines(60, 100, ['Accepted for Publication: March 3, 2023. Published', 'Online: May 5, 2023. doi:10.1000/jfm.2023.4411'], { size: 8 });
    const first = new Page();
    first.run(150, 100, 'Reading All of the Pages', { size: 16, bold: true });
    first.lines(60, 200, prose(25, 480));
    expect(understandPaper(sourceOf([first, last]))).toMatchObject({ doi: '10.1000/jfm.2023.4411', year: 2023 });
  });

  it('comes with the paper’s DOI in the line above the title', () => {
    expect(paperWith('Water Sensing 2022, 14, 3317. https://doi.org/10.1000/ws14103317').doi).toBe('10.1000/ws14103317');
  });
});
