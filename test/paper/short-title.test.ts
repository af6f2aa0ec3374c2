import { describe, expect, it } from '@jest/globals';
import { nameBeforeColon } from '../../src/paper/short-title';

describe('the name of a work before the colon of its title', () => {
  it.each([
    ['HSTU: Trillion-Parameter Transducers', 'HSTU'],
    ['Deep Residual Nets: A Study', 'Deep Residual Nets'],
    ['方法：研究', '方法'],
    ['What we talk about when we talk: a study', null],
    ['A paper with no colon', null],
    ['Ratio 3:1', null],
    ['3: a number', null],
    ['Ends with a colon:', null],
    [null, null],
  ])('of "%s" is "%s"', (title, name) => {
    expect(nameBeforeColon(title)).toBe(name);
  });
});
