import { BaseAnthropic } from '@anthropic-ai/sdk/client';
import { Messages } from '@anthropic-ai/sdk/resources/messages/messages';
import { Models } from '@anthropic-ai/sdk/resources/models';
import type { Profile } from './address';
import type { Access, Fetch } from './ports';

/** The parts of the SDK that are used; the whole of it would make the plugin three times as heavy for nothing. */
export class Client extends BaseAnthropic {
  readonly messages = new Messages(this);
  readonly models = new Models(this);
}

/**
 * Headers that other servers' lists of allowed ones do not have: a page's request with one of them is refused before it is sent. (Anthropic's own list has them.)
 */
const WITHOUT: Readonly<Record<string, null>> = Object.fromEntries(
  [
    'anthropic-version', 'anthropic-dangerous-direct-browser-access', 'x-stainless-lang', 'x-stainless-package-version', 'x-stainless-os', 'x-stainless-arch',
    'x-stainless-runtime', 'x-stainless-runtime-version', 'x-stainless-retry-count', 'x-stainless-timeout', 'x-stainless-helper-method',
  ].map((name) => [name, null]), // prettier-ignore
);

/**
 * A client for one server. Everything that the SDK would read from the environment is given: a stray variable must not send a key elsewhere. It does not try
 * again by itself (`call.ts` does, where the reader can see it).
 */
export function openClient({ baseUrl, key }: Access, profile: Profile, fetch: Fetch): Client {
  const others = profile === 'anthropic' ? {} : { ...WITHOUT, ...(key === null ? {} : { 'x-api-key': key }) };
  return new Client({
    baseURL: baseUrl,
    apiKey: key,
    authToken: null,
    webhookKey: null,
    dangerouslyAllowBrowser: true,
    maxRetries: 0,
    logLevel: 'off',
    openTelemetry: false,
    fetch,
    defaultHeaders: { ...others, ...(key === null ? { authorization: null } : {}) },
  });
}
