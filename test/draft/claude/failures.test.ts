import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { checkWord } from '../../../src/draft/claude/material';
import { quoteDraft } from '../../../src/draft/offline';
import { modelFailureSentence } from '../../../src/i18n/model-sentence';
import { en } from '../../../src/i18n/en';
import { messagesFor } from '../../../src/i18n/messages';
import type { Drafted } from '../../../src/model/drafting';
import { approved } from '../../builders/approved';
import { answerOf } from '../../builders/model-answer';
import { KEY, ModelRuns, wholeDraft, type Given } from '../../builders/model-run';
import { snailPaper } from '../../builders/snail-paper';
import { startFakeApi, type FakeApi, type Script } from '../../messages-api/server';

/** Everything that goes wrong when a model drafts, each with how the server answers and what it is called. */
interface Case {
  readonly what: string;
  readonly scripts: readonly Script[];
  readonly given?: Given;
  /** A server that is not Anthropic's. */
  readonly other?: boolean;
}

const whole = answerOf(wholeDraft, { receipt: checkWord(snailPaper.id) });
const half = whole.slice(0, whole.indexOf('"questions"'));
const status = (code: number, type: string, message: string, headers: Readonly<Record<string, string>> = {}): readonly Script[] => [{ kind: 'status', status: code, type, message, headers }];
const broken = (how: Extract<Script, { kind: 'broken' }>['how']): readonly Script[] => [{ kind: 'broken', text: half, how }, ...status(401, 'authentication_error', 'no')];

const CASES: readonly Case[] = [
  { what: 'No key', scripts: [], given: { access: { baseUrl: '', key: null } } },
  { what: 'Wrong key', scripts: status(401, 'authentication_error', 'invalid bearer token') },
  { what: 'No credit', scripts: status(402, 'billing_error', 'Your credit balance is too low') },
  { what: 'No credit, said as a bad request', scripts: status(400, 'invalid_request_error', 'Your credit balance is too low to access the API.') },
  { what: 'No permission', scripts: status(403, 'permission_error', 'not allowed') },
  { what: 'Model gone', scripts: status(404, 'not_found_error', 'model: claude-sonnet-4-9'), given: { model: 'claude-sonnet-4-9' } },
  { what: 'Too large', scripts: status(413, 'request_too_large', 'Request exceeds the maximum size') },
  { what: 'Too many tokens', scripts: status(400, 'invalid_request_error', 'prompt is too long: 1200000 tokens > 1000000 maximum') },
  { what: 'Another bad request', scripts: status(400, 'invalid_request_error', 'effort: not supported') },
  { what: 'Rate limit, too long to wait', scripts: status(429, 'rate_limit_error', 'slow down', { 'retry-after': '3600' }) },
  { what: 'Overload that lasts', scripts: status(529, 'overloaded_error', 'Overloaded') },
  { what: 'Error of the server that lasts', scripts: status(503, 'api_error', 'down for a moment') },
  { what: 'Timeout that lasts', scripts: status(408, 'timeout_error', 'timed out') },
  { what: 'No answer at all', scripts: [{ kind: 'silent' }] },
  { what: 'Stream that stands still, and no rest', scripts: broken('stall') },
  { what: 'Reset in mid-stream, and no rest', scripts: broken('reset') },
  { what: 'Stream that ends early, and no rest', scripts: broken('close') },
  { what: 'Overload in mid-stream, and no rest', scripts: broken('error-event') },
  { what: 'Reset in mid-stream, twice', scripts: [{ kind: 'broken', text: half, how: 'reset' }] },
  { what: 'Refusal', scripts: [{ kind: 'answer', text: '', stop: 'refusal', category: 'frontier_llm' }] },
  { what: 'Refusal without a category', scripts: [{ kind: 'answer', text: '', stop: 'refusal' }] },
  { what: 'Cut at max_tokens, twice', scripts: [{ kind: 'answer', text: half, stop: 'max_tokens' }] },
  { what: 'Cut at max_tokens before a word', scripts: [{ kind: 'answer', text: '', stop: 'max_tokens' }] },
  { what: 'Broken JSON', scripts: [{ kind: 'answer', text: 'I am sorry.' }] },
  { what: 'Captive portal', scripts: [{ kind: 'html' }] },
  { what: 'Stream without names of events', scripts: [{ kind: 'data-only' }] },
  { what: 'Offline', scripts: [{ kind: 'reset' }], given: { isOnline: false } },
  { what: 'Server out of reach', scripts: [{ kind: 'reset' }] },
  { what: 'Server’s cost unknown', scripts: [{ kind: 'answer', text: whole, usage: false }], other: true },
  { what: 'Paper not read by the server', scripts: [{ kind: 'answer', text: answerOf(wholeDraft, { receipt: 'made up' }) }], other: true },
  { what: 'Context of the server too small', scripts: [{ kind: 'answer', text: whole, reads: 400 }], other: true },
  { what: 'Over the cap', scripts: [], given: { capPaper: 0.01, approval: 'offline' } },
  { what: 'Declined', scripts: [], given: { approval: 'offline' } },
  { what: 'No text, and a model that wants text', scripts: [], given: { thrifty: true, input: { paper: { ...snailPaper, text: 'none' } } } },
];

let apis: { readonly anthropic: FakeApi; readonly other: FakeApi };
beforeAll(async () => {
  apis = { anthropic: await startFakeApi(), other: await startFakeApi({ strict: false, cors: 'ollama', models: [{ id: 'qwen3' }] }) };
});
afterAll(async () => {
  await apis.anthropic.close();
  await apis.other.close();
});

async function outcomeOf({ scripts, given = {}, other = false }: Case): Promise<{ readonly drafted: Drafted; readonly runs: ModelRuns }> {
  const api = other ? apis.other : apis.anthropic;
  api.script(...scripts);
  const runs = new ModelRuns();
  const drafted = await runs.draft(api.url, { ...(other ? { profile: 'compatible', model: 'qwen3' } : {}), ...given });
  return { drafted, runs };
}

/** What a reader is told, and what is there. */
function told({ by, failure, receipt }: Drafted, kept: number): readonly string[] {
  const cost = receipt === null ? 'Nothing was sent, or nothing came.' : en.note.made.cost(receipt.usd === null ? null : 0.01, 1, 1).replace(/: 1 tokens.*/, '').replace(/about .*/, 'something, which is counted');
  return [failure === null ? '(no failure)' : modelFailureSentence(failure), `note: ${by === 'offline' ? 'by quoting' : `by ${by}`}; kept for the next run: ${kept > 0 ? 'what came' : 'nothing'}; cost: ${cost}`];
}

it('whatever goes wrong there is a draft, and a sentence that says what to do', async () => {
  const lines: string[] = [];
  for (const one of CASES) {
    const { drafted, runs } = await outcomeOf(one);
    const quoted = quoteDraft(one.given?.input?.paper ?? snailPaper, []);
    expect(drafted.by === 'offline' ? drafted.draft : quoted).toEqual(quoted);
    expect(drafted.by === 'offline' ? wholeDraft.tldr : drafted.draft.tldr).toEqual(wholeDraft.tldr);
    expect(JSON.stringify(drafted)).not.toContain(KEY);
    lines.push(`${one.what}\n  ${told(drafted, runs.kept.size).join('\n  ')}\n`);
  }
  expect(lines.join('\n')).toBe(approved('model-failures.txt', lines.join('\n')));
}, 120_000);

it('every failure has a sentence in each language', () => {
  const codes = Object.keys(en.model);
  expect(codes.length).toBeGreaterThan(20);
  for (const language of ['en', 'zh']) expect(Object.keys(messagesFor(language).model)).toEqual(expect.arrayContaining(codes));
});
