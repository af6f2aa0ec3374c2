/**
 * Property tests run from one seed, so that a change is judged by what it changes. `PROPERTY_SEED=random npm test` looks further; a failure
 * it finds is printed with its seed and becomes a test of its own.
 */
import fc from 'fast-check';

const DEFAULT_SEED = 20_261_124;
const wanted = process.env['PROPERTY_SEED'];
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: wanted === undefined ? DEFAULT_SEED : Number(wanted) });

/** How often a property is tried: `usual`, or as PROPERTY_RUNS says. */
export const propertyRuns = (usual: number): number => Number(process.env['PROPERTY_RUNS'] ?? usual);
