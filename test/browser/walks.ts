import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { walkAttacks } from './attacks';
import type { Browser } from 'playwright-core';
import { Checks } from './checks';
import { launchChromium } from './find-chromium.mjs';
import { walkDrafting } from './drafting';
import { walkEnding } from './ending';
import { walkFirstUse } from './first-use';
import { walkFromOutside, walkPhoneRefresh } from './from-outside';
import { walkMany } from './many';
import { walkPlacement } from './placement';
import { walkPhone, walkReading } from './reading';
import { walkRefreshing } from './refreshing';
import { Session, SCREENSHOTS } from './session';
import { walkStandIn } from './stand-in';

/** A phone's JavaScript heap, in megabytes: half of what a small one has. */
const PHONE_MEMORY = ['--js-flags=--max-old-space-size=256'];

interface Walk {
  readonly name: string;
  readonly walk: (browser: Browser, checks: Checks) => Promise<void>;
  /** Flags of a browser of its own. */
  readonly flags?: readonly string[];
}

const WALKS: readonly Walk[] = [
  { name: 'stand-in', walk: walkStandIn },
  { name: 'reading', walk: walkReading },
  { name: 'phone', walk: walkPhone, flags: PHONE_MEMORY },
  { name: 'refreshing', walk: walkRefreshing },
  { name: 'placement', walk: walkPlacement },
  { name: 'ending', walk: walkEnding },
  { name: 'attacks', walk: walkAttacks },
  { name: 'many', walk: walkMany },
  { name: 'drafting', walk: walkDrafting },
  { name: 'from-outside', walk: walkFromOutside },
  { name: 'outside-phone', walk: walkPhoneRefresh, flags: PHONE_MEMORY },
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
    for (const { name, walk, flags } of WALKS.filter((one) => one.name.includes(part))) {
      console.log(name);
      const own = flags === undefined ? null : await launchChromium(flags);
      await walk(own ?? browser, checks);
      await Session.closeAll();
      await own?.close();
    }
  } finally {
    await Session.closeAll();
    await browser.close();
  }
  console.log(`${checks.summary()} (${Math.round((performance.now() - began) / 1000)} s)`);
  return checks.failures.length === 0 && checks.passed > 0;
}
