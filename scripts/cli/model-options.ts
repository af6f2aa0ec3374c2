import { readFileSync } from 'node:fs';
import { ANTHROPIC, baseUrlOf, profileOf, type Profile } from '../../src/draft/claude/address';
import { parsePrices, withOwnPrices } from '../../src/draft/claude/price-lines';
import { priceProblemSentence } from '../../src/i18n/model-words';
import type { PriceRow } from '../../src/draft/claude/prices';
import type { ClaudeSettings } from '../../src/draft/claude/settings';

/** Options of `read` for drafting by a model, as `parseArgs` takes them. */
export const MODEL_OPTIONS = {
  'base-url': { type: 'string' },
  profile: { type: 'string' },
  model: { type: 'string' },
  effort: { type: 'string' },
  focus: { type: 'string', multiple: true },
  language: { type: 'string' },
  'max-cost': { type: 'string' },
  prices: { type: 'string' },
  offline: { type: 'boolean' },
  'text-only': { type: 'boolean' },
  'count-tokens': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean' },
} as const;

/** Where the key of each profile stands in the environment. */
const KEYS: Readonly<Record<Profile, string>> = { anthropic: 'ANTHROPIC_API_KEY', compatible: 'MODEL_API_KEY' };

/** What the options say. */
export interface ModelOptions {
  readonly settings: ClaudeSettings;
  /** Send without asking. */
  readonly yes: boolean;
  /** Print the request, and send nothing. */
  readonly dryRun: boolean;
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

const EFFORTS = ['low', 'medium', 'high', 'xhigh', 'max'] as const;
const DEFAULT_MODEL = 'sonnet';

/**
 * Options for drafting by a model; null when the note is to be drafted by quoting (no key and no other server, or `--offline`); a sentence when they make no
 * sense.
 *
 * @param env variables of the environment: the key of Anthropic's profile never goes to a server of the other one, which has a key of its own
 */
export function modelOptionsOf(values: Values, env: Readonly<Record<string, string | undefined>>, readText: (path: string) => string | null = textOf): ModelOptions | null | string {
  const text = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined);
  const typedUrl = text('base-url');
  const baseUrl = baseUrlOf(typedUrl ?? ANTHROPIC);
  const dryRun = values['dry-run'] === true;
  if (values['offline'] === true || (!env[KEYS.anthropic] && typedUrl === undefined && !dryRun)) return null;

  const profile = text('profile') ?? profileOf(baseUrl);
  if (!isProfile(profile)) return '--profile is anthropic or compatible.';
  const effort = EFFORTS.find((one) => one === text('effort')) ?? null;
  if (text('effort') !== undefined && effort === null) return `--effort is one of ${EFFORTS.join(', ')}.`;
  const maxCost = text('max-cost');
  if (maxCost !== undefined && !(Number(maxCost) > 0)) return '--max-cost takes US dollars.';
  const prices = pricesOf(text('prices'), readText);
  if (typeof prices === 'string') return prices;
  if (!/^https?:\/\//.test(baseUrl)) return '--base-url begins with https:// or http://.';
  const focus = Array.isArray(values['focus']) ? values['focus'].filter((one) => typeof one === 'string') : [];
  const settings: ClaudeSettings = {
    access: { baseUrl, key: env[KEYS[profile]] || null },
    profile,
    model: text('model') ?? DEFAULT_MODEL,
    effort,
    thrifty: values['text-only'] === true,
    countTokens: values['count-tokens'] === true,
    language: text('language') ?? 'English',
    focus,
    prices,
    capPaper: maxCost === undefined ? null : Number(maxCost),
    capMonth: null,
  };
  if (profile === 'compatible' && text('model') === undefined) return '--model is needed for a server that is not Anthropic’s.';
  return { settings, yes: values['yes'] === true, dryRun };
}

/** The table with the reader's own rows of a file before it, or the sentence that says what is wrong with that file. */
function pricesOf(path: string | undefined, readText: (path: string) => string | null): readonly PriceRow[] | string {
  const own = path === undefined ? '' : readText(path);
  if (own === null) return `--prices: there is no file “${path ?? ''}”.`;
  const parsed = parsePrices(own);
  return parsed.ok ? withOwnPrices(parsed.value) : priceProblemSentence(parsed.failure);
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

const isProfile = (profile: string): profile is Profile => profile === 'anthropic' || profile === 'compatible';
