// npm run bench:papers [-- --update]: scores of what is read of papers (title, authors, headings, references ...), see benchmark.ts.
import { runBenchmark } from './benchmark';
import { PAPERS } from './yardsticks';

process.exit(await runBenchmark(PAPERS));
