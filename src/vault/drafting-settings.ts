import { ANTHROPIC, baseUrlOf, type Profile } from '../draft/claude/address';
import { parsePrices, withOwnPrices } from '../draft/claude/price-lines';
import { PRICES } from '../draft/claude/prices';
import type { ClaudeSettings } from '../draft/claude/settings';
import { isRecord } from '../model/record';

/** How deep a model thinks; "default" leaves it to the model. */
export const EFFORTS = ['default', 'low', 'medium', 'high', 'xhigh', 'max'] as const;
export const DRAFTERS = ['offline', 'claude', 'server'] as const;
export const NOTE_LANGUAGES = ['en', 'zh', 'app', 'other'] as const;

/** What the reader can set about drafting; stored in data.json under these names. No key is among them: keys lie in the app's secret storage. */
export interface DraftingSettings {
  /** Who drafts: nobody (by quoting), Claude at Anthropic's own address, or another server. */
  readonly drafter: (typeof DRAFTERS)[number];
  /** Address of the other server, as typed; "" when none is set. */
  readonly serverUrl: string;
  /** Does the other server pass everything on to Claude (a gateway)? Then it gets PDFs and schemas. */
  readonly serverIsGateway: boolean;
  /** Name of the secret for each address (as `baseUrlOf` gives it). A secret belongs to one address. */
  readonly keyNames: Readonly<Record<string, string>>;
  /** A line ("sonnet") or the id of a model. */
  readonly claudeModel: string;
  readonly serverModel: string;
  readonly effort: (typeof EFFORTS)[number];
  readonly textOnly: boolean;
  readonly noteLanguage: (typeof NOTE_LANGUAGES)[number];
  /** English name of the language, for "other". */
  readonly otherLanguage: string;
  /** When false, a paper below the caps is sent with a word of what goes where, and without a question. Counts only while there is a cap a paper. */
  readonly askBeforeSending: boolean;
  /** US dollars; 0 for no cap. */
  readonly capPaper: number;
  readonly capMonth: number;
  /** Have the server count the tokens before the question: for that the paper is sent there already. */
  readonly countTokens: boolean;
  /** The reader's own prices, one model a line (`price-lines.ts`). */
  readonly ownPrices: string;
}

export const defaultDraftingSettings: DraftingSettings = {
  drafter: 'offline',
  serverUrl: '',
  serverIsGateway: false,
  keyNames: {},
  claudeModel: 'sonnet',
  serverModel: '',
  effort: 'default',
  textOnly: false,
  noteLanguage: 'en',
  otherLanguage: '',
  askBeforeSending: true,
  capPaper: 2,
  capMonth: 0,
  countTokens: false,
  ownPrices: '',
};

/** The part about drafting of whatever data.json holds: a value that is missing or broken is taken from `fallback`. Never fails. */
export function parseDraftingSettings(stored: Readonly<Record<string, unknown>>, fallback: DraftingSettings): DraftingSettings {
  const oneOf = <T extends string>(known: readonly T[], value: unknown, otherwise: T): T => known.find((one) => one === value) ?? otherwise;
  const text = (key: string, otherwise: string): string => {
    const value = stored[key];
    return typeof value === 'string' ? value.trim() : otherwise;
  };
  const flag = (key: string, otherwise: boolean): boolean => {
    const value = stored[key];
    return typeof value === 'boolean' ? value : otherwise;
  };
  const cap = (key: string, otherwise: number): number => {
    const value = stored[key];
    return isCap(value) ? value : otherwise;
  };
  const serverUrl = text('serverUrl', fallback.serverUrl);
  return {
    drafter: oneOf(DRAFTERS, stored.drafter, fallback.drafter),
    serverUrl: serverUrl === '' || addressProblem(serverUrl) === null ? serverUrl : fallback.serverUrl,
    serverIsGateway: flag('serverIsGateway', fallback.serverIsGateway),
    keyNames: isRecord(stored.keyNames) ? namesOf(stored.keyNames) : fallback.keyNames,
    claudeModel: text('claudeModel', fallback.claudeModel) || fallback.claudeModel,
    serverModel: text('serverModel', fallback.serverModel),
    effort: oneOf(EFFORTS, stored.effort, fallback.effort),
    textOnly: flag('textOnly', fallback.textOnly),
    noteLanguage: oneOf(NOTE_LANGUAGES, stored.noteLanguage, fallback.noteLanguage),
    otherLanguage: text('otherLanguage', fallback.otherLanguage),
    askBeforeSending: flag('askBeforeSending', fallback.askBeforeSending),
    capPaper: cap('capPaper', fallback.capPaper),
    capMonth: cap('capMonth', fallback.capMonth),
    countTokens: flag('countTokens', fallback.countTokens),
    ownPrices: parsePrices(text('ownPrices', '')).ok ? text('ownPrices', fallback.ownPrices) : fallback.ownPrices,
  };
}

/** US dollars, 0 for no cap? */
export const isCap = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

const namesOf = (stored: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(stored).flatMap(([url, name]) => (typeof name === 'string' && name !== '' ? [[url, name] as const] : [])));

/** Why what was typed cannot be the address of a server; i18n has the sentence for each. */
export type AddressProblem = 'no-address' | 'not-encrypted' | 'holds-a-secret' | 'is-anthropic';

/**
 * Why what was typed cannot be the address of another server; null when it can. Unencrypted addresses are taken on the reader's own network alone; one that
 * holds a user name, a password or a query is not, since data.json is no place for a secret.
 */
export function addressProblem(typed: string): AddressProblem | null {
  if (!/^https?:\/\//i.test(typed.trim()) || !URL.canParse(typed.trim())) return 'no-address';
  const url = new URL(typed.trim());
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return 'holds-a-secret';
  if (url.origin === ANTHROPIC) return 'is-anthropic';
  return url.protocol === 'https:' || OWN_NETWORK.test(url.hostname) ? null : 'not-encrypted';
}

/** This machine, private addresses (RFC 1918, RFC 4193), names of the local network (RFC 6762, or without a dot). */
const OWN_NETWORK = /^(localhost|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(1[6-9]|2\d|3[01])\.[\d.]+|\[::1\]|\[f[cd][0-9a-f:]+\]|[^.]+|.+\.local)$/i;

/** The address that papers are sent to; null when drafting is by quoting, or the other server has no address yet. */
export function baseUrlFor({ drafter, serverUrl }: DraftingSettings): string | null {
  if (drafter === 'claude') return ANTHROPIC;
  return drafter === 'server' && serverUrl !== '' ? baseUrlOf(serverUrl) : null;
}

/** The address that has this secret already, when it is another one: a key never goes to two servers. */
export const otherOwnerOf = (name: string, baseUrl: string, keyNames: DraftingSettings['keyNames']): string | null =>
  Object.entries(keyNames).find(([url, other]) => other === name && url !== baseUrl)?.[0] ?? null;

/** The names with that of one address changed; "" takes it away. Unchanged when the secret belongs to another address. */
export function withKeyName(keyNames: DraftingSettings['keyNames'], baseUrl: string, name: string): DraftingSettings['keyNames'] {
  if (otherOwnerOf(name, baseUrl, keyNames) !== null) return keyNames;
  const others = Object.entries(keyNames).filter(([url]) => url !== baseUrl);
  return Object.fromEntries(name === '' ? others : [...others, [baseUrl, name]]);
}

/** The model that is set for the drafter. */
export const modelSet = ({ drafter, claudeModel, serverModel }: DraftingSettings): string => (drafter === 'server' ? serverModel : claudeModel);

/** What a run needs beside the settings. */
export interface DraftingRun {
  readonly key: string | null;
  /** The reader's own questions. */
  readonly focus: readonly string[];
  /** The app's language: "en", "zh", "pt-BR". */
  readonly appLanguage: string;
}

/** The settings as the drafter takes them; null when drafting is by quoting, or the server has no address or model yet. */
export function claudeSettingsOf(settings: DraftingSettings, { key, focus, appLanguage }: DraftingRun): ClaudeSettings | null {
  const baseUrl = baseUrlFor(settings);
  const model = modelSet(settings);
  if (baseUrl === null || model === '') return null;
  const own = parsePrices(settings.ownPrices);
  const profile: Profile = settings.drafter === 'claude' || settings.serverIsGateway ? 'anthropic' : 'compatible';
  return {
    access: { baseUrl, key },
    profile,
    model,
    effort: settings.effort === 'default' ? null : settings.effort,
    thrifty: settings.textOnly,
    language: languageOf(settings, appLanguage),
    focus,
    countTokens: settings.countTokens,
    prices: own.ok ? withOwnPrices(own.value) : PRICES,
    capPaper: settings.capPaper || null,
    capMonth: settings.capMonth || null,
  };
}

/** English name of the language that notes are drafted in. */
export function languageOf({ noteLanguage, otherLanguage }: DraftingSettings, appLanguage: string): string {
  if (noteLanguage === 'zh') return 'Chinese';
  if (noteLanguage === 'app') return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(appLanguage) ?? 'English';
  return noteLanguage === 'other' && otherLanguage !== '' ? otherLanguage : 'English';
}
