import type { Browser } from 'playwright-core';

export function installedChromium(): string | null;
export function launchChromium(flags?: readonly string[]): Promise<Browser>;
