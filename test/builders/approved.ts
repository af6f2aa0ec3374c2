import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'approved');

/**
 * The approved output of that name (a path in test/approved). With UPDATE_APPROVED=1 it is written from `actual`, and the test fails on purpose: what
 * changed is read, and approved by committing it.
 */
export function approved(name: string, actual: string): string {
  const path = join(FOLDER, name);
  if (process.env['UPDATE_APPROVED'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    throw new Error(`${name} was written. Read it, and run the tests again without UPDATE_APPROVED.`);
  }
  return existsSync(path) ? readFileSync(path, 'utf8') : '(there is no approved output; run once with UPDATE_APPROVED=1)';
}
