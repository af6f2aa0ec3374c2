import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stories, tell, type Told } from './property';

/** Stories in each run of the tests; `npm run check:reruns -- N` tells as many as wanted. */
const STORIES = 250;

it('loses nothing that a reader typed, and renews all that a reader left alone, whatever happens in which order', () => {
  const told: Told = { stories: 0, edits: 0, runs: 0 };
  fc.assert(
    fc.property(stories, (story) => tell(story, told)),
    { numRuns: STORIES },
  );
  console.log(`${told.stories} stories with ${told.edits} changes by readers and ${told.runs} runs; seed ${String(fc.readConfigureGlobal().seed ?? 'random')}`);
  expect(told.stories).toBeGreaterThanOrEqual(STORIES);
});
