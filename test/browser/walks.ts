import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Checks } from './checks';
import { launchChromium } from './find-chromium.mjs';
import { walkEnding } from './ending';
import { walkFirstUse } from './first-use';
import { walkMany } from './many';
import { walkPlacement } from './placement';
import { walkReading } from './reading';
import { Session, SCREENSHOTS } from './session';
import { walkStandIn } from './stand-in';

const WALKS = [
  { name: 'stand-in', walk: walkStandIn },
  { name: 'reading', walk: walkReading },
  { name: 'placement', walk: walkPlacement },
  { name: 'ending', walk: walkEnding },
  { name: 'many', walk: walkMany },
  { name: 'first-use', walk: walkFirstUse },
];

/** Runs the walks whose name holds `part`; true when all that was checked holds. */
export async function walkAll(part: string): Promise<boolean> {
  if (!existsSync('main.js')) throw new Error('There is no main.js to walk through: run `npm run build` first.');
  await rm(SCREENSHOTS, { recursive: true, force: true });
  const began = performance.now();
  const browser = await launchChromium();
  const checks = new Checks();
  try {
    for (const { name, walk } of WALKS.filter((one) => one.name.includes(part))) {
      console.log(name);
      await walk(browser, checks);
    }
  } finally {
    await Session.closeAll();
    await browser.close();
  }
  console.log(`${checks.summary()} (${Math.round((performance.now() - began) / 1000)} s)`);
  return checks.failures.length === 0 && checks.passed > 0;
}
