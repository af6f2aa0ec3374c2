/** Anthropic's own address; every other one is another server. */
export const ANTHROPIC = 'https://api.anthropic.com';

/** An address as it is kept: no blanks, no slash at the end, no "/v1" (the SDK adds it). */
export const baseUrlOf = (typed: string): string => typed.trim().replace(/\/+$/, '').replace(/\/v1$/, '').replace(/\/+$/, '') || ANTHROPIC;

/** Which kind of server it is. A gateway that passes everything on may be said to be Anthropic's. */
export type Profile = 'anthropic' | 'compatible';

export const profileOf = (baseUrl: string): Profile => (baseUrl === ANTHROPIC ? 'anthropic' : 'compatible');
