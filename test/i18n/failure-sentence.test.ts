import { describe, expect, it } from '@jest/globals';
import { failureSentence } from '../../src/i18n/failure-sentence';
import type { Failure } from '../../src/model/outcome';

const failures: Failure[] = [
  { code: 'empty' },
  { code: 'not-pdf' },
  { code: 'damaged' },
  { code: 'locked' },
  { code: 'has-note', path: 'Papers/a/a.md' },
  { code: 'duplicate', path: 'Papers/a/a.md', by: 'bytes' },
  { code: 'duplicate', path: 'Papers/a/a.md', by: 'doi' },
  { code: 'duplicate', path: 'Papers/a/a.md', by: 'arxiv' },
  { code: 'wrong-password' },
  { code: 'no-pages' },
  { code: 'stalled' },
  { code: 'cancelled' },
  { code: 'missing-file', path: 'In/a.pdf' },
  { code: 'taken', path: 'Papers/a' },
  { code: 'write-failed', path: 'Papers/a/a.md', detail: 'ENOSPC: no space left on device' },
  { code: 'unexpected', detail: 'Cannot read properties of undefined.' },
];

describe('failureSentence', () => {
  it('has words of its own for each failure: what happened, and what to do', () => {
    const sentences = failures.map((failure) => failureSentence(failure));
    expect(new Set(sentences).size).toBe(failures.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^(\p{Lu}|“).{8,}[.;].{8,}\.$/u);
  });

  it('names the place', () => {
    expect(failureSentence({ code: 'taken', path: 'Papers/a' })).toContain('“Papers/a”');
    expect(failureSentence({ code: 'missing-file', path: 'In/a.pdf' })).toContain('“In/a.pdf”');
  });

  it('fits the words of the system in, whatever their form', () => {
    const sentence = failureSentence({ code: 'write-failed', path: 'x.md', detail: ' disk\n  is full. ' });
    expect(sentence).toMatch(/^“x\.md” could not be written \(disk is full\)\. /);
  });
});
