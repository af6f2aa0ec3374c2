// npm run check:reruns -- [STORIES] [SEED]
// Stories of a reader who changes a note in any way while the paper is read again and again: nothing typed may be lost, all that was left alone must be the new draft.
// A share of it is part of npm test; this tells tens of thousands. Exit code: 0 all held, 1 one did not (it is printed, made as small as possible).
import fc from 'fast-check';
import { stories, tell, type Told } from '../../test/note/merge/property';

const USUAL_STORIES = 10_000;
const count = Number(process.argv[2] ?? USUAL_STORIES);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const told: Told = { stories: 0, edits: 0, runs: 0 };
const began = performance.now();
const result = fc.check(fc.property(stories, (story) => tell(story, told)), { numRuns: count, seed });
console.log(`${told.stories} stories, ${told.edits} changes by readers, ${told.runs} runs, ${Math.round((performance.now() - began) / 1000)} s; seed ${seed}`);
if (result.failed) console.error(fc.defaultReportMessage(result), result.errorInstance);
process.exitCode = result.failed ? 1 : 0;
