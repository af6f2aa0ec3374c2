import type { MessageCreateParamsStreaming, RawMessageStreamEvent } from '@anthropic-ai/sdk/resources/messages/messages';
import type { DraftingStep, ModelFailure, TokenUsage } from '../../model/drafting';
import { failed, success, type Outcome } from '../../model/outcome';
import { readAnswerJson } from './answer-json';
import type { Client } from './client';
import { draftShape } from './draft-shape';
import { callFailureOf } from './failures';
import { pause, type Clock } from './ports';
import { NO_USAGE } from './prices';

/** What a model answered, whole or as far as it came. */
export interface Answer {
  readonly text: string;
  /** The model that answered, as the server names it. */
  readonly model: string;
  readonly usage: TokenUsage;
  /** Why it is not whole; null when it is. */
  readonly cut: ModelFailure | null;
}

export interface CallPorts {
  readonly clock: Clock;
  readonly isOnline: () => boolean;
  readonly onStep: (step: DraftingStep) => void;
  readonly signal: AbortSignal;
}

/** Tries of one request, and for how long they may wait in all: a reader who sees "waiting" for longer has given up. */
const MOST_TRIES = 5;
const LONGEST_WAIT_MS = 5 * 60_000;
/** Waits between tries when the server does not say: doubled each time. */
const FIRST_WAIT_MS = 2_000;
/** An answer is looked at for its parts after this many new characters. */
const LOOK_EVERY = 400;

/**
 * Sends a request and reads the stream of its answer. What the server refuses before it answers is tried again after a wait that is shown; an answer that has
 * begun is never asked for twice, since it is paid for: what came of it is given back as cut.
 */
export async function callModel(client: Client, request: MessageCreateParamsStreaming, ports: CallPorts): Promise<Outcome<Answer, ModelFailure>> {
  const { clock, onStep, signal, isOnline } = ports;
  const deadline = clock.now() + LONGEST_WAIT_MS;
  for (let tries = 1; ; tries += 1) {
    onStep({ kind: 'sending' });
    const stream = new AnswerStream(onStep);
    try {
      for await (const event of await client.messages.create(request, { signal })) stream.take(event);
      return stream.end();
    } catch (error) {
      if (signal.aborted) return failed({ code: 'cancelled' });
      const { failure, retry, after } = callFailureOf(error, stream.hasBegun, isOnline());
      if (stream.hasBegun) return stream.brokenBy(failure);
      const wait = after === null ? FIRST_WAIT_MS * 2 ** (tries - 1) : after * 1000;
      if (!retry || tries >= MOST_TRIES || clock.now() + wait > deadline) return failed(failure);
      onStep({ kind: 'waiting', why: waitsFor(failure), seconds: Math.ceil(wait / 1000) });
      if (!(await pause(clock, wait, signal))) return failed({ code: 'cancelled' });
    }
  }
}

const waitsFor = ({ code }: ModelFailure): 'rate-limit' | 'overloaded' | 'connection' => (code === 'rate-limit' ? code : code === 'overloaded' || code === 'server-error' ? 'overloaded' : 'connection');

/** Parts of a draft at its top: what progress counts. */
const PARTS = Object.keys(draftShape.empty);

/** Events of a stream put together. Servers leave out what they like: usage, the model, stops of blocks. */
class AnswerStream {
  hasBegun = false;
  private text = '';
  private model = '';
  private usage: TokenUsage = NO_USAGE;
  private stop: string | null = null;
  private category: string | null = null;
  private isComplete = false;
  private looked = 0;

  constructor(private readonly onStep: (step: DraftingStep) => void) {}

  take(event: RawMessageStreamEvent): void {
    switch (event.type) {
      case 'message_start': {
        this.hasBegun = true;
        // The types promise these; servers other than Anthropic's leave them out.
        const message: Partial<typeof event.message> = event.message;
        this.model = message.model ?? '';
        this.count(message.usage);
        break;
      }
      case 'content_block_start':
        if (event.content_block.type === 'thinking') this.onStep({ kind: 'thinking' });
        if (event.content_block.type === 'text') this.write(event.content_block.text);
        break;
      case 'content_block_delta':
        if (event.delta.type === 'text_delta') this.write(event.delta.text);
        break;
      case 'message_delta': {
        const { delta, usage }: { delta: Partial<typeof event.delta>; usage?: typeof event.usage } = event;
        this.stop = delta.stop_reason ?? this.stop;
        this.category = delta.stop_details?.category ?? this.category;
        this.count(usage);
        break;
      }
      case 'message_stop':
        this.isComplete = true;
        break;
      default:
    }
  }

  /** The stream has ended by itself. */
  end(): Outcome<Answer, ModelFailure> {
    if (!this.hasBegun) return failed({ code: 'captive-portal' });
    if (this.stop === 'refusal') return failed({ code: 'refused', category: this.category });
    if (this.stop === 'max_tokens' || this.stop === 'model_context_window_exceeded') return success(this.answer({ code: 'cut' }));
    return success(this.answer(this.isComplete || this.stop !== null ? null : { code: 'reset' }));
  }

  /** The stream was broken after it had begun. */
  brokenBy(failure: ModelFailure): Outcome<Answer, ModelFailure> {
    return success(this.answer(failure));
  }

  private answer(cut: ModelFailure | null): Answer {
    return { text: this.text, model: this.model, usage: this.usage, cut };
  }

  private write(text: string): void {
    this.text += text;
    if (this.text.length - this.looked < LOOK_EVERY) return;
    this.looked = this.text.length;
    this.onStep({ kind: 'writing', done: Math.min(PARTS.length, readAnswerJson(this.text).fields.length), of: PARTS.length });
  }

  /** Counts are cumulative: the last one holds. */
  private count(given: Readonly<Record<string, unknown>> | object | null | undefined): void {
    const usage: Readonly<Record<string, unknown>> = { ...given };
    const number = (key: string, before: number): number => {
      const value = usage[key];
      return typeof value === 'number' ? value : before;
    };
    this.usage = {
      input: number('input_tokens', this.usage.input),
      cacheWrite: number('cache_creation_input_tokens', this.usage.cacheWrite),
      cacheRead: number('cache_read_input_tokens', this.usage.cacheRead),
      output: number('output_tokens', this.usage.output),
    };
  }
}
