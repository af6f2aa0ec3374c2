import { describe, expect, it } from '@jest/globals';
import { failed, type Failure, type Outcome } from '../../src/model/outcome';
import type { Progress, RunResult } from '../../src/model/ports';
import { ReadingQueue, type HowToRead, type QueueEntry } from '../../src/ui/reading-queue';

interface Pdf {
  readonly name: string;
}
type Ended = Outcome<RunResult, Failure>;
const damaged: Ended = failed({ code: 'damaged' });

/** Runs over a pipeline whose runs end when the test says so, with all that the reader would see written down. */
function desk() {
  const seen: string[] = [];
  const started: { pdf: Pdf; how: HowToRead; signal: AbortSignal; progress: (p: Progress) => void; end: (outcome: Ended) => void; crash: (error: Error) => void }[] = [];
  const sums: string[][] = [];
  const cancels = new Map<Pdf, () => void>();
  const runs = new ReadingQueue<Pdf>(
    (pdf, how, progress, signal) => new Promise((end, crash) => started.push({ pdf, how, signal, progress, end, crash })),
    (pdf, { cancel }) => {
      cancels.set(pdf, cancel);
      const say = (what: string): void => void seen.push(`${pdf.name}: ${what}`);
      return {
        waiting: () => say('waiting'),
        progress: ({ stage, fraction }) => say(`${stage} ${fraction}`),
        cancelling: () => say('cancelling'),
        askedAgain: (state) => say(`is ${state} already`),
        ended: (outcome) => say(outcome.ok ? outcome.value.status : outcome.failure.code),
        close: () => say('closed'),
      };
    },
    (entries) => sums.push(statesOf(entries)),
  );
  const names = (): string[] => started.map(({ pdf }) => pdf.name);
  return { runs, seen, sums, started, cancels, names };
}

/** Each PDF with what became of it. */
const statesOf = (entries: readonly QueueEntry<Pdf>[]): string[] => entries.map(({ pdf, state, end }) => `${pdf.name} ${end === null ? state : end.ok ? end.value.status : end.failure.code}`);

/** Lets all that is settled take its course. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const [a, b, c]: Pdf[] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
if (!a || !b || !c) throw new Error('three PDFs');

describe('ReadingRuns', () => {
  it('reads one PDF at a time, in the order asked for', async () => {
    const { runs, seen, started, names } = desk();
    [a, b, c].forEach((pdf) => runs.start(pdf));
    expect(names()).toEqual(['a']);
    started[0]?.end(damaged);
    await settle();
    expect(names()).toEqual(['a', 'b']);
    started[1]?.end(damaged);
    await settle();
    started[2]?.end(damaged);
    await settle();
    expect(seen).toEqual(['a: reading 0', 'b: waiting', 'c: waiting', 'a: damaged', 'b: reading 0', 'b: damaged', 'c: reading 0', 'c: damaged']);
    expect(runs.busy).toBe(false);
  });

  it('does not start a PDF twice while it is running or waiting, and does so afterwards', async () => {
    const { runs, seen, started, names } = desk();
    runs.start(a);
    runs.start(a);
    runs.start(b);
    runs.start(b);
    expect(seen).toEqual(['a: reading 0', 'a: is running already', 'b: waiting', 'b: is waiting already']);
    started[0]?.end(damaged);
    await settle();
    started[1]?.end(damaged);
    await settle();
    runs.start(a);
    expect(names()).toEqual(['a', 'b', 'a']);
  });

  it('goes on with the next one when a run throws', async () => {
    const { runs, seen, started, names } = desk();
    runs.start(a);
    runs.start(b);
    started[0]?.crash(new Error('out of memory'));
    await settle();
    expect(seen).toContain('a: unexpected');
    expect(names()).toEqual(['a', 'b']);
  });

  it('cancels the running PDF: its signal, no more progress, and the next one only when it has ended', async () => {
    const { runs, seen, started, cancels, names } = desk();
    runs.start(a);
    runs.start(b);
    started[0]?.progress({ stage: 'figures', fraction: 0.5 });
    cancels.get(a)?.();
    started[0]?.progress({ stage: 'drafting', fraction: 0.6 });
    await settle();
    expect(started[0]?.signal.aborted).toBe(true);
    expect(seen).toEqual(['a: reading 0', 'b: waiting', 'a: figures 0.5', 'a: cancelling']);
    expect(names()).toEqual(['a']);
    started[0]?.end(failed({ code: 'cancelled' }));
    await settle();
    expect(seen.slice(4)).toEqual(['a: cancelled', 'b: reading 0']);
    expect(started[1]?.signal.aborted).toBe(false);
  });

  it('takes a waiting PDF out of the queue when it is cancelled', async () => {
    const { runs, seen, started, cancels, names } = desk();
    [a, b, c].forEach((pdf) => runs.start(pdf));
    cancels.get(b)?.();
    expect(seen.at(-1)).toBe('b: cancelled');
    started[0]?.end(damaged);
    await settle();
    expect(names()).toEqual(['a', 'c']);
  });

  it('ignores the button of a run that has ended', async () => {
    const { runs, seen, started, cancels } = desk();
    runs.start(a);
    started[0]?.end(damaged);
    await settle();
    cancels.get(a)?.();
    runs.cancelCurrent();
    expect(seen).toEqual(['a: reading 0', 'a: damaged']);
  });

  it('ends everything: signals, views, and nothing more is started or said', async () => {
    const { runs, seen, started, names } = desk();
    runs.start(a);
    runs.start(b);
    runs.end();
    expect(started[0]?.signal.aborted).toBe(true);
    started[0]?.end(failed({ code: 'cancelled' }));
    await settle();
    runs.start(c);
    expect(names()).toEqual(['a']);
    expect(seen.slice(2)).toEqual(['a: closed', 'b: closed']);
  });
});

describe('many PDFs in one go', () => {
  it('are read in their order, each once, and summed up when the last has ended', async () => {
    const { runs, started, names, sums } = desk();
    runs.add([a, b, a]);
    runs.add([b, c]);
    for (const pdf of [a, b, c]) {
      started.find((run) => run.pdf === pdf)?.end(damaged);
      await settle();
    }
    expect(names()).toEqual(['a', 'b', 'c']);
    expect(started.map(({ how }) => how)).toEqual(Array.from({ length: 3 }, () => ({ alone: false, allowDuplicate: false, focus: [] })));
    expect(sums).toEqual([['a damaged', 'b damaged', 'c damaged']]);
    expect(runs.many).toEqual([]);
  });

  it('wait while they are paused, but not one that is asked for by itself', async () => {
    const { runs, started, names } = desk();
    runs.add([a, b]);
    runs.pause();
    started[0]?.end(damaged);
    await settle();
    expect(names()).toEqual(['a']);
    runs.start(c);
    expect([names(), statesOf(runs.entries)]).toEqual([['a', 'c'], ['a damaged', 'c running', 'b waiting']]);
    started[1]?.end(damaged);
    await settle();
    expect(names()).toEqual(['a', 'c']);
    runs.resume();
    expect(names()).toEqual(['a', 'c', 'b']);
  });

  it('let one that is asked for by itself go first, and it is asked for then', async () => {
    const { runs, started, names, seen } = desk();
    runs.add([a, b, c]);
    runs.start(c);
    started[0]?.end(damaged);
    await settle();
    expect([names(), started[1]?.how.alone, seen]).toEqual([['a', 'c'], true, ['c: waiting', 'c: reading 0']]);
  });

  it('can be cancelled one by one and all together; the sum says which', async () => {
    const { runs, started, names, sums } = desk();
    runs.add([a, b, c]);
    const second = runs.entries[1];
    if (second) runs.cancel(second);
    expect(statesOf(runs.entries)).toEqual(['a running', 'b cancelled', 'c waiting']);
    runs.cancelAll();
    expect([statesOf(runs.entries), started[0]?.signal.aborted]).toEqual([['a cancelling', 'b cancelled', 'c cancelled'], true]);
    started[0]?.end(failed({ code: 'cancelled' }));
    await settle();
    expect([names(), sums]).toEqual([['a'], [['a cancelled', 'b cancelled', 'c cancelled']]]);
  });

  it('can be read again when they failed, and taken off the list when they have ended', async () => {
    const { runs, started, sums } = desk();
    runs.add([a, b]);
    started[0]?.end(damaged);
    await settle();
    const [first] = runs.entries;
    if (first) runs.retry(first, true);
    started[1]?.end(damaged);
    await settle();
    expect([started[2]?.pdf, started[2]?.how]).toEqual([a, { alone: true, allowDuplicate: true, focus: [] }]);
    expect(sums).toHaveLength(1);
    runs.removeEnded();
    expect(statesOf(runs.entries)).toEqual(['a running']);
  });

  it('tell of each change, and of none after the end', async () => {
    const { runs, started } = desk();
    const changes: string[] = [];
    runs.onChange((change) => changes.push(change));
    runs.add([a]);
    started[0]?.progress({ stage: 'figures', fraction: 0.5 });
    expect(changes).toContain('progress');
    const { length } = changes;
    runs.end();
    started[0]?.progress({ stage: 'writing', fraction: 0.9 });
    started[0]?.end(damaged);
    await settle();
    expect(changes).toHaveLength(length);
    expect(started[0]?.signal.aborted).toBe(true);
  });
});
