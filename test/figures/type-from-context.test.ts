import { describe, expect, it } from '@jest/globals';
import { typeFromContext } from '../../src/figures/type-from-context';
import type { Box } from '../../src/model/box';
import type { FigureType } from '../../src/model/figure';
import type { Caption, Paper } from '../../src/model/paper';
import { PageBuilder } from '../builders/figure-pages';

const BOX: Box = { x0: 100, y0: 100, x1: 400, y1: 300 };
const CAPTION: Caption = { kind: 'figure', label: 'Figure 1', number: '1', text: 'Figure 1: Zurich.', page: 1, box: BOX, lines: [BOX] };

/** A paper of sections (level, text), each with one sentence. */
const paper = (...sections: [level: number, heading: string, sentence: string][]): Pick<Paper, 'headings' | 'sentences'> => ({
  headings: sections.map(([level, text]) => ({ level, text, page: 1, box: BOX })),
  sentences: sections.map(([, , text], section) => ({ text, section, paragraph: section, page: 1, box: BOX })),
});
const inSections = (...sections: [number, string, string][]): FigureType => typeFromContext(CAPTION, BOX, undefined, paper(...sections));

describe('the type of a figure whose caption does not tell', () => {
  it('is that of a result when numbers stand along an axis', () => {
    const plot = new PageBuilder();
    ['0.0', '0.5', '1.0', '1.5'].forEach((number, index) => plot.text(number, 120 + 60 * index, 280, 15));
    expect(typeFromContext(CAPTION, BOX, plot.content(), paper())).toBe('result');
    const steps = new PageBuilder();
    ['1', '2', 'parse', 'done'].forEach((word, index) => steps.text(word, 120 + 60 * index, 280, 15));
    expect(typeFromContext(CAPTION, BOX, steps.content(), paper())).toBe('other');
  });

  it('is that of the section which names it first', () => {
    expect(inSections([1, '1 Introduction', 'Figure 12 is not meant.'], [1, '4 Experiments', 'See Fig. 1.'], [1, '5 Method', 'As in Figure 1.'])).toBe('result');
    expect(inSections([1, '3 Our approach', 'Figure 1 gives the idea.'])).toBe('method');
    expect(inSections([1, '1 Introduction', 'Figure 1 gives the idea.'])).toBe('other');
  });

  it('is that of a section above when the own one says nothing', () => {
    expect(inSections([1, '4 Ergebnisse', ''], [2, '4.1 Zürich', 'Fig. 1 zeigt die Stadt.'])).toBe('result');
    expect(inSections([1, '4 Experiments', ''], [2, '4.2 Ablations', 'See Figure 1.'])).toBe('ablation');
    expect(inSections([1, '4 Experiments', ''], [1, '5 Outlook', 'See Figure 1.'])).toBe('other');
  });

  it('stays open when no sentence names it', () => {
    expect(inSections([1, '4 Experiments', 'Nothing is shown.'])).toBe('other');
  });
});
