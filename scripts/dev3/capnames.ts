import { readFileSync, readdirSync } from 'node:fs';
import { describe, figureType } from '../../src/figures/naming';
const [dir=''] = process.argv.slice(2);
const counts: Record<string, number> = {};
for (const paper of readdirSync(dir)) {
  let d; try { d = JSON.parse(readFileSync(`${dir}/${paper}/figures.json`,'utf8')); } catch { continue; }
  for (const f of d.figures) {
    const t = figureType(f.caption, f.label, f.kind); counts[t]=(counts[t]??0)+1;
    console.log(paper.slice(0,14).padEnd(14), (f.label??'-').padEnd(11), (t+'_'+describe(f.caption,f.label)).padEnd(56), (f.caption??'').slice(0,110));
  }
}
console.log(counts);
