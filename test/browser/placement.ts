// What becomes of the PDF when its note is made: moved or copied into the folder of the note.
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { en } from '../../src/i18n/en';
import type { Checks } from './checks';
import { Gate } from './gate';
import { chooseByRibbon, closeModal, openSettings, resultOf } from './plugin-page';
import { PDF, sampleSession } from './reading';
import type { Session } from './session';
import { until } from './until';
import { checkIndex, checkLinks, checkNote, onlyNote } from './written-files';

const LINKING = { 'Reading list.md': `- [[${PDF}#page=2|this one]]\n` };

export async function walkPlacement(browser: Browser, checks: Checks): Promise<void> {
  for (const placement of ['move', 'copy'] as const) {
    const session = await sampleSession(browser, new Gate(), LINKING);
    await checks.check(`PDF file, "${en.ui.settings.placements[placement]}": links lead there`, session, async () => {
      await choosePlacement(session, placement);
      await chooseByRibbon(session, 'sample');
      assert.match(await resultOf(session), /is ready/);
      const note = await onlyNote(session);
      const placed = `${note.slice(0, note.lastIndexOf('/'))}/sample.pdf`;
      const pdfs = (await session.paths()).filter((path) => path.endsWith('.pdf'));
      assert.deepEqual(pdfs, placement === 'move' ? [placed] : [PDF, placed]);
      await session.settle();
      const leadsTo = await session.linkTargets('Reading list.md');
      assert.deepEqual(leadsTo, [placement === 'move' ? placed : PDF]);
      assert.match(await session.readText('Reading list.md'), /#page=2\|this one\]\]/);
      await checkNote(session, note, null);
      await checkLinks(session);
      await checkIndex(session, note);
    });
    await checks.check('no error', session, () => assert.deepEqual(session.problems, []));
    await session.close();
  }
}

async function choosePlacement(session: Session, placement: 'move' | 'copy'): Promise<void> {
  await openSettings(session);
  await session.page.getByLabel(en.ui.settings.placement).selectOption(placement);
  await until(async () => (await session.pluginData('paper-reading-notes', 'pdfPlacement')) === placement, 'the choice is stored');
  await closeModal(session);
}
