// jest transform: one TypeScript file to one ES module, with an inline source map.
import { transformSync } from 'esbuild';

export default {
  process(code, filename) {
    return transformSync(code, { loader: 'ts', format: 'esm', target: 'node20', sourcefile: filename, sourcemap: 'inline' });
  },
};
