import assert from 'node:assert/strict';
import { en } from '../../src/i18n/en';
import { DPI_RANGE } from '../../src/vault/settings';
import { closeModal, openSettings, settingRow } from './plugin-page';
import type { Session } from './session';
import { until } from './until';

const words = en.ui.settings;

const stored = (session: Session, key: string): Promise<unknown> => session.pluginData('paper-reading-notes', key);

const becomes = (session: Session, key: string, value: unknown): Promise<void> => until(async () => (await stored(session, key)) === value, `${key} is stored`);

/** Finds the resolution by "DPI", changes it, and tries a value out of range. */
export async function changeResolution(session: Session): Promise<void> {
  const { page } = session;
  await openSettings(session);
  await page.getByLabel('Search settings').fill('DPI');
  await page.locator('.setting-search-result', { hasText: words.resolution }).click();
  const field = page.getByLabel(words.resolution);
  await field.fill('150');
  await field.press('Enter');
  await becomes(session, 'dpi', 150);
  await field.fill(String(DPI_RANGE.max + 1));
  await field.press('Enter');
  const row = settingRow(session, words.resolution);
  await row.locator('.setting-item-error').waitFor();
  assert.equal(await stored(session, 'dpi'), 150);
  await field.fill('150');
  await field.press('Enter');
  await row.locator('.setting-item-error').waitFor({ state: 'detached' });
  await page.getByLabel('Search settings').fill('');
  await closeModal(session);
}

/** A folder that would break links is refused with a sentence and not stored; a good one is stored. */
export async function refuseFolder(session: Session): Promise<void> {
  await openSettings(session);
  await session.screenshot('settings');
  const field = session.page.getByLabel(words.papersFolder);
  const row = settingRow(session, words.papersFolder);
  await field.fill('Pa#pers');
  await row.getByText(words.folderCharacter('#')).waitFor();
  await session.screenshot('settings-refused');
  await field.fill('');
  await row.getByText(words.folderProblems.empty).waitFor();
  await field.fill('Papers');
  await row.locator('.setting-item-error').waitFor({ state: 'detached' });
  await becomes(session, 'papersFolder', 'Papers');
  await closeModal(session);
}
