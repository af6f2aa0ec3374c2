// A run that does not come to its end leaves nothing half-written.
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { en } from '../../src/i18n/en';
import type { Checks } from './checks';
import { Gate, isPictureWrite } from './gate';
import { chooseByRibbon, resultOf, runNotice } from './plugin-page';
import { PDF, sampleSession } from './reading';
import type { Session } from './session';
import { until } from './until';
import { checkNote, onlyNote } from './written-files';

const isPdfRead = (operation: string, path: string): boolean => operation === 'read' && path.endsWith('.pdf');

export async function walkEnding(browser: Browser, checks: Checks): Promise<void> {
  const gate = new Gate();
  const session = await sampleSession(browser, gate, { 'Attachments/page.pdf': '<!doctype html><title>Not found</title>' });
  const check = (name: string, work: () => unknown): Promise<void> => checks.check(name, session, work);
  const before = await session.paths();

  await check('cancelled before the PDF is read: nothing is written', async () => {
    gate.hold(isPdfRead);
    await startAndCancel(session, gate);
    assert.deepEqual(await session.paths(), before);
  });
  await check('cancelled while the images are written: nothing is left', async () => {
    gate.hold(isPictureWrite);
    await startAndCancel(session, gate);
    assert.deepEqual(await session.paths(), before);
  });
  await check('the same PDF is read after that', async () => {
    await chooseByRibbon(session, 'sample');
    assert.match(await resultOf(session), /is ready/);
    await checkNote(session, await onlyNote(session), PDF);
  });
  await check('a file that is no PDF is refused with a sentence, and nothing is written', async () => {
    const paths = await session.paths();
    await session.open('Welcome.md');
    await chooseByRibbon(session, 'page');
    assert.match(await resultOf(session), new RegExp(en.failures['not-pdf'].slice(0, 40)));
    assert.deepEqual(await session.paths(), paths);
  });
  await check('no error', () => assert.deepEqual(session.problems, []));
  await session.close();

  await walkUnload(browser, checks);
}

async function startAndCancel(session: Session, gate: Gate): Promise<void> {
  await chooseByRibbon(session, 'sample');
  await gate.reached();
  await runNotice(session).getByRole('button', { name: /^Cancel/ }).click();
  await runNotice(session).getByText(en.ui.run.cancelling).waitFor();
  gate.open();
  await session.notice(en.failures.cancelled);
  await runNotice(session).waitFor({ state: 'detached' });
}

async function walkUnload(browser: Browser, checks: Checks): Promise<void> {
  const gate = new Gate();
  const session = await sampleSession(browser, gate);
  await checks.check('unloaded in the middle of a run: the worker ends, no note is left half-written', session, async () => {
    const before = await session.paths();
    gate.hold(isPictureWrite);
    await chooseByRibbon(session, 'sample');
    await gate.reached();
    await session.page.evaluate(() => window.harness?.host.disable());
    gate.open();
    await until(() => session.page.workers().length === 0, 'the worker has ended');
    await until(async () => (await session.paths()).join() === before.join(), 'what the run had written is gone');
    assert.equal(await runNotice(session).count(), 0);
    assert.deepEqual(session.problems, []);
  });
  await session.close();
}
