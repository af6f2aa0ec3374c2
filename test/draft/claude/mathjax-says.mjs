// What MathJax says of formulas: reads a JSON list of them from standard input, writes a list of its words, null where it draws them. In a process of its own:
// MathJax loads its parts by itself, which no test environment lets it.
import { createRequire } from 'node:module';

const MathJax = createRequire(import.meta.url)('mathjax');
await MathJax.init({ loader: { load: ['input/tex'] } });
let text = '';
for await (const chunk of process.stdin) text += chunk;
const said = [];
for (const latex of JSON.parse(text)) {
  const drawn = await MathJax.tex2mmlPromise(latex, { display: true });
  said.push(/data-mjx-error="([^"]*)"/.exec(drawn)?.[1] ?? null);
}
process.stdout.write(JSON.stringify(said));
