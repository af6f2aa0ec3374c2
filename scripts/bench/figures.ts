// npm run bench:figures [-- --update]: scores of the figures and tables that are found, see benchmark.ts.
import { runBenchmark } from './benchmark';
import { FIGURES } from './yardsticks';

process.exit(await runBenchmark(FIGURES));
