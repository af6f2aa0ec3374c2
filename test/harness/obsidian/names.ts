/** Whose rules for file names hold: the app checks by the platform it runs on. */
export type NameRules = 'linux' | 'macos' | 'windows';

const FORBIDDEN: Readonly<Record<NameRules, readonly string[]>> = {
  linux: ['\\', '/', ':'],
  macos: ['\\', '/', ':'],
  windows: ['*', '"', '\\', '/', '<', '>', ':', '|', '?'],
};

/**
 * Refuses a name that the app refuses, with the app's sentence.
 * Source: help, "Internal links" (characters); the sentence as quoted in public issues of plugins.
 */
export function checkName(name: string, rules: NameRules): void {
  const forbidden = FORBIDDEN[rules];
  if (forbidden.some((character) => name.includes(character))) {
    throw new Error(`File name cannot contain any of the following characters: ${forbidden.join(' ')}`);
  }
}
