import { describe, expect, it } from '@jest/globals';
import { questionsFrom } from '../../src/ui/questions';
import { isOwnChoice, remedyFor, stopsQueue } from '../../src/ui/remedies';

describe('what helps when a model did not write the note', () => {
  it.each([
    [{ code: 'no-key' }, 'key'],
    [{ code: 'wrong-key' }, 'key'],
    [{ code: 'model-gone', model: 'claude-x', offer: null }, 'model'],
    [{ code: 'model-gone', model: 'claude-x', offer: 'claude-y' }, 'offer'],
    [{ code: 'refused', category: 'bio' }, 'model'],
    [{ code: 'overloaded' }, 'again'],
    [{ code: 'cut' }, 'again'],
    [{ code: 'declined' }, null],
    [{ code: 'over-cap', usd: 3, cap: 2 }, null],
  ] as const)('%j: %s', (failure, remedy) => {
    expect(remedyFor(failure)).toBe(remedy);
  });

  it('a queue stops for what every paper would meet, not for what one paper did', () => {
    expect([stopsQueue({ code: 'wrong-key' }), stopsQueue({ code: 'no-credit' }), stopsQueue({ code: 'offline' })]).toEqual([true, true, true]);
    expect([stopsQueue({ code: 'refused', category: null }), stopsQueue({ code: 'cut' }), stopsQueue(null)]).toEqual([false, false, false]);
  });

  it('what the reader chose is no trouble', () => {
    expect([isOwnChoice({ code: 'declined' }), isOwnChoice({ code: 'wrong-key' })]).toEqual([true, false]);
  });
});

it('questions are typed one a line, with or without marks of a list; ten at most', () => {
  expect(questionsFrom('  How is it scored?\n\n- Why snails?\n2. What does it cost?\n3D, is it?')).toEqual(['How is it scored?', 'Why snails?', 'What does it cost?', '3D, is it?']);
  expect(questionsFrom(Array.from({ length: 30 }, (_, index) => `Question ${index}`).join('\n'))).toHaveLength(10);
});
