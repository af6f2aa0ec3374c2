import { describe, expect, it } from '@jest/globals';
import { modelOptionsOf } from '../../scripts/cli/model-options';

const ENV = { ANTHROPIC_API_KEY: 'sk-ant-secret', MODEL_API_KEY: 'other' };
const access = (values: Parameters<typeof modelOptionsOf>[0], env: Parameters<typeof modelOptionsOf>[1] = ENV): unknown => {
  const options = modelOptionsOf(values, env);
  return typeof options === 'object' && options ? options.settings.access : options;
};

describe('the key', () => {
  it('goes to the address that it belongs to', () => {
    expect(access({})).toEqual({ baseUrl: 'https://api.anthropic.com', key: 'sk-ant-secret' });
    expect(access({ 'base-url': 'http://127.0.0.1:11434/v1', model: 'qwen3' })).toEqual({ baseUrl: 'http://127.0.0.1:11434', key: 'other' });
    expect(access({ 'base-url': 'http://127.0.0.1:11434', model: 'qwen3' }, { ANTHROPIC_API_KEY: 'sk-ant-secret' })).toEqual({ baseUrl: 'http://127.0.0.1:11434', key: null });
  });

  it('of Anthropic goes to a gateway that is said to be one', () => {
    expect(access({ 'base-url': 'https://gateway.example', profile: 'anthropic' })).toEqual({ baseUrl: 'https://gateway.example', key: 'sk-ant-secret' });
  });
});

describe('options for drafting by a model', () => {
  it.each([
    ['without a key', {}, {}],
    ['when quoting is asked for', { offline: true }, ENV],
  ])('are none %s', (_when, values, env) => {
    expect(modelOptionsOf(values, env)).toBeNull();
  });

  it.each([
    [{ profile: 'other' }, '--profile is'],
    [{ effort: 'some' }, '--effort is'],
    [{ 'max-cost': 'much' }, '--max-cost takes'],
    [{ 'base-url': 'ftp://x' }, '--base-url begins'],
    [{ 'base-url': 'http://x' }, '--model is needed'],
    [{ prices: 'gone.txt' }, 'there is no file “gone.txt”'],
    [{ prices: 'wrong.txt' }, 'Line 1 of the prices'],
  ])('that make no sense are refused: %j', (values, sentence) => {
    expect(modelOptionsOf(values, ENV, (path) => (path === 'wrong.txt' ? 'claude 1' : null))).toContain(sentence);
  });
});

it('prices of a file stand before the table', () => {
  const options = modelOptionsOf({ prices: 'own.txt' }, ENV, () => 'claude-sonnet 3 15');
  expect(typeof options === 'object' ? options?.settings.prices.slice(0, 2) : options).toMatchObject([{ model: 'claude-sonnet', input: 3 }, { model: 'claude-haiku-5-5' }]);
});
