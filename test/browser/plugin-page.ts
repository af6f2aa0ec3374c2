// What the plugin shows, as the walks find it. The class names are those of styles.css.
import type { Locator } from 'playwright-core';
import { en } from '../../src/i18n/en';
import type { Session } from './session';

/** The notice of a run. */
export const runNotice = ({ page }: Session): Locator => page.locator('.paper-reading-notes-run');

/** The notice with what came of a run. */
export const resultNotice = ({ page }: Session): Locator => page.locator('.paper-reading-notes-result');

/** Clicks the ribbon icon, types, and takes the first PDF found. */
export async function chooseByRibbon(session: Session, typed: string): Promise<void> {
  await openChooser(session);
  await session.page.keyboard.type(typed);
  await session.page.locator('.suggestion-item', { hasText: typed }).first().waitFor();
  await session.page.keyboard.press('Enter');
}

/** Clicks the ribbon icon and waits for the list. */
export async function openChooser({ page }: Session): Promise<void> {
  await page.getByRole('button', { name: en.ui.commands.generate }).click();
  await page.locator('.prompt .suggestion-item').first().waitFor();
}

/** Waits for the end of a run; gives what its notice says. Closes the notice. */
export async function resultOf(session: Session): Promise<string> {
  const notice = resultNotice(session).last();
  const text = await notice.innerText();
  await notice.click({ position: { x: 4, y: 4 } });
  await notice.waitFor({ state: 'detached' });
  return text;
}

/** Opens the settings, on the plugin's own tab. */
export async function openSettings({ page }: Session): Promise<void> {
  await page.getByRole('button', { name: 'Open settings' }).click();
  await page.locator('.vertical-tab-nav-item').first().click();
}

/** A row of the settings. */
export const settingRow = ({ page }: Session, name: string): Locator => page.locator('.setting-item', { has: page.locator('.setting-item-name', { hasText: name }) });

/** Closes the window on top. */
export async function closeModal({ page }: Session): Promise<void> {
  await page.keyboard.press('Escape');
}
