import type { MessageCreateParamsStreaming } from '@anthropic-ai/sdk/resources/messages/messages';
import { isRecord } from '../../model/record';
import type { Client } from './client';

/** A count that takes longer is not worth the wait: the estimate does. */
const LONGEST_MS = 60_000;

/**
 * Tokens of input of a request, counted by the server, which is sent all of it (at no price). Null when it cannot be had: many servers do not count, and
 * what else may be wrong (the key, the network) the request itself will say.
 */
export async function countTokens(client: Client, { model, system, messages, output_config }: MessageCreateParamsStreaming, signal: AbortSignal): Promise<number | null> {
  try {
    const counted: unknown = await client.messages.countTokens(
      { model, messages, ...(system === undefined ? {} : { system }), ...(output_config === undefined ? {} : { output_config }) },
      { signal, timeout: LONGEST_MS },
    );
    const tokens = isRecord(counted) ? counted['input_tokens'] : undefined;
    return typeof tokens === 'number' && Number.isFinite(tokens) && tokens > 0 ? Math.round(tokens) : null;
  } catch {
    return null;
  }
}
