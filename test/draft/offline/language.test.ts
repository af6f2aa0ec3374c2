import { expect, it } from '@jest/globals';
import { languageOf } from '../../../src/draft/offline/language';
import { paperOf } from '../../builders/paper';

it.each([
  ['en', 'The figures of a paper are found with the captions that name them.'],
  ['de', 'Die Abbildungen eines Artikels werden mit den Unterschriften gefunden, und das ist nicht schwer.'],
  ['fr', 'Les figures d’un article sont trouvées par les légendes qui sont dans le texte.'],
  ['es', 'Las figuras de los artículos se encuentran por el texto del pie, y con una regla.'],
  ['zh', '论文中的图表通过其标题来定位。'],
  ['ja', '論文の図はキャプションによって見つける。'],
  ['en', 'Abc 123'],
])('%s: %s', (language, text) => {
  expect(languageOf(paperOf({ sections: [{ heading: '1', paragraphs: [[text]] }] }))).toBe(language);
});

it('goes by the body where the abstract is in another language', () => {
  const paper = paperOf({ abstract: ['The figures of a paper are found with the captions that name them.'], sections: [{ heading: '1', paragraphs: [['论文中的图表通过其标题来定位。']] }] });
  expect(languageOf(paper)).toBe('zh');
});
