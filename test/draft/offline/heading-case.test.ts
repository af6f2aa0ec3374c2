import { expect, it } from '@jest/globals';
import { readSentences } from '../../../src/draft/offline/candidates';
import { headingCase } from '../../../src/draft/offline/heading-case';
import { paperOf } from '../../builders/paper';

const { sentences } = readSentences(paperOf({ sections: [{ heading: 'X', paragraphs: [['The design of the system uses a GPU for every tide.']] }] }));

it.each([
  ['SYSTEM DESIGN', 'System design'],
  ['GPU DESIGN IN A NUTSHELL', 'GPU design IN a nutshell'],
  ['The GPU Design', 'The GPU Design'],
  ['GPU', 'GPU'],
])('"%s" reads "%s"', (printed, read) => {
  expect(headingCase(sentences)(printed)).toBe(read);
});
