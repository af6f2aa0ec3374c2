// The first minutes: an empty vault, the sample paper, settings and list in Chinese.
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { en } from '../../src/i18n/en';
import { zh } from '../../src/i18n/zh';
import { builtPlugin } from '../harness/bundle';
import type { Checks } from './checks';
import { closeModal, openSettings, resultNotice } from './plugin-page';
import { Session } from './session';
import { checkImages, checkIndex, checkNote, onlyNote } from './written-files';

const SAMPLE = 'Sample paper.pdf';

export async function walkFirstUse(browser: Browser, checks: Checks): Promise<void> {
  const plugin = await builtPlugin(process.cwd());
  const session = await Session.start(browser, { plugin, vault: { 'Welcome.md': 'This is your vault.\n' } });
  const { page } = session;
  await checks.check('a vault without a PDF leads to the sample paper, and its note opens', session, async () => {
    await page.getByRole('button', { name: en.ui.commands.generate }).click();
    const notice = resultNotice(session).last();
    await notice.getByText(en.ui.chooser.noPdfs).waitFor();
    await session.screenshot('no-pdfs');
    await notice.getByRole('button', { name: en.ui.chooser.trySample }).click();
    await session.notice(/is ready/);
    const note = await onlyNote(session);
    assert.equal(await session.activeFile(), note);
    await checkNote(session, note, SAMPLE);
    await checkIndex(session, note);
    await session.screenshot('sample-note');
    const images = (await session.paths()).filter((path) => path.endsWith('.png'));
    assert.ok(images.length >= 3, `two figures and a table: ${images.join(', ')}`);
    if (images.length >= 4) await checkImages(session, note);
  });
  await checks.check('the settings lead there too, and no second sample is made', session, async () => {
    await openSettings(session);
    await session.screenshot('settings-groups');
    await page.getByRole('button', { name: en.ui.settings.trySample, exact: true }).click();
    await closeModal(session);
    await session.notice(/was already there/);
    assert.deepEqual((await session.paths()).filter((path) => path.endsWith('.pdf')), [SAMPLE]);
    assert.deepEqual(session.problems, []);
  });
  await session.close();

  const chinese = await Session.start(browser, { plugin, vault: {}, setup: { theme: 'dark', device: { kind: 'desktop', language: 'zh' } } });
  await checks.check('in Chinese where the app is: settings, list, what is said; the note itself stays English', chinese, async () => {
    await openSettings(chinese);
    await chinese.page.getByText(zh.ui.settings.sampleDesc).waitFor();
    await chinese.screenshot('settings-zh');
    await chinese.page.getByRole('button', { name: zh.ui.settings.trySample, exact: true }).click();
    await closeModal(chinese);
    await chinese.notice(/已生成/);
    await chinese.runCommand('paper-reading-notes:show-reading-queue');
    await chinese.page.getByText(zh.ui.queue.written).waitFor();
    await chinese.screenshot('queue-zh');
    await checkNote(chinese, await onlyNote(chinese), SAMPLE);
    assert.deepEqual(chinese.problems, []);
  });
  await chinese.close();
}
