import { describe, expect, it } from '@jest/globals';
import { groupName, isPersonName, isPlace, splitNames } from '../../src/paper/names';

describe('names of persons', () => {
  it.each(['Hyun-Woo Park', 'Nguyễn Văn An', 'Di Wu', 'Vincent van Gogh', 'J. Page', 'Sofía Martínez-Ruiz', 'Oğuzhan Yılmaz', '欧阳志远'])('%s', (name) => {
    expect([isPersonName(name), isPlace(name)]).toEqual([true, false]);
  });

  it.each(['der Meer', 'Menlo Park', 'An Introduction', 'Towards Better Maps', 'Example University', 'June 2021'])('is not %s', (text) => {
    expect(isPersonName(text)).toBe(false);
  });

  it('are parts of a list though one of them looks like a place', () => {
    const list = 'Ana Roe 1, Diego Pérez 2 and Hyun-Woo Park 3';
    expect([isPlace(list), splitNames(list)]).toEqual([false, ['Ana Roe', 'Diego Pérez', 'Hyun-Woo Park']]);
    expect(isPlace('Science Park, Amsterdam')).toBe(true);
  });
});

describe('lists of names', () => {
  it('are without degrees, and without what leads to them', () => {
    expect(splitNames('Esther Adeyemi, MD, PhD; Michał Nowicki, MSc')).toEqual(['Esther Adeyemi', 'Michał Nowicki']);
    expect(splitNames('Von Jürgen Weiß, Anna Groß-Schröder und Özlem Kılıç')).toEqual(['Jürgen Weiß', 'Anna Groß-Schröder', 'Özlem Kılıç']);
    expect(splitNames('By Ana Roe and John Doe')).toEqual(['Ana Roe', 'John Doe']);
  });
});

describe('names of groups', () => {
  it('are known by their last word, without what leads to them', () => {
    expect(['(ABC Collaboration)', 'on behalf of the Hedgerow Study Group', 'The Sea and Sky Consortium*'].map(groupName)).toEqual(['ABC Collaboration', 'the Hedgerow Study Group', 'The Sea and Sky Consortium']);
    expect(['Machine Learning Group', 'We thank the Collaboration', 'Ana Roe'].map(groupName)).toEqual([null, null, null]);
  });
});
