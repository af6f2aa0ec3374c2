import type { Session } from './session';

/** Counts what holds and what does not, and says so as it goes. */
export class Checks {
  passed = 0;
  readonly failures: string[] = [];

  /** Runs one check; a failure is reported with a screenshot, and the walk goes on. */
  async check(name: string, session: Session | null, work: () => unknown): Promise<void> {
    const began = performance.now();
    try {
      await work();
      this.passed += 1;
      console.log(`  ok   ${name} (${Math.round(performance.now() - began)} ms)`);
    } catch (error) {
      this.failures.push(name);
      console.log(`  FAIL ${name}`);
      console.log(indented(error instanceof Error ? `${error.message}\n${placeOf(error)}` : String(error)));
      if (session !== null) console.log(indented(await evidence(name, session)));
    }
  }

  summary(): string {
    return `${this.passed} passed, ${this.failures.length} failed`;
  }
}

/** Where in the tests it was thrown. */
const placeOf = (error: Error): string => (error.stack ?? '').split('\n').find((line) => line.includes('test/browser')) ?? '';

async function evidence(name: string, session: Session): Promise<string> {
  const file = await session.screenshot(`failed-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 60)}`).catch((error: unknown) => `none: ${String(error)}`);
  const notices = await session.notices().catch(() => []);
  return [`screenshot: ${file}`, ...notices.map((notice) => `notice: ${notice}`), ...session.problems.map((problem) => `page: ${problem}`)].join('\n');
}

const indented = (text: string): string => text.replace(/^/gm, '       ');
