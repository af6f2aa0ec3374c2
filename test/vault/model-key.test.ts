import { describe, expect, it } from '@jest/globals';
import { keyFor } from '../../src/vault/model-key';
import { SecretStorage } from '../harness/obsidian/secrets';

const ANTHROPIC = 'https://api.anthropic.com';

function appWith(secrets: Readonly<Record<string, string>>): Parameters<typeof keyFor>[0] {
  const box = new Map<string, string>();
  const secretStorage = new SecretStorage({ getItem: (key) => box.get(key) ?? null, setItem: (key, value) => void box.set(key, value) }, 'My vault');
  for (const [id, secret] of Object.entries(secrets)) secretStorage.setSecret(id, secret);
  return { secretStorage };
}

describe('the key for an address', () => {
  it('is the secret that is linked to it, without blanks around it', () => {
    expect(keyFor(appWith({ mine: ' sk-1\n' }), ANTHROPIC, { [ANTHROPIC]: 'mine' })).toBe('sk-1');
  });

  it.each([
    ['none is linked', {}],
    ['another address has one', { 'https://other.example.org': 'mine' }],
    ['this device does not have it', { [ANTHROPIC]: 'of-another-device' }],
    ['it is empty', { [ANTHROPIC]: 'empty' }],
  ])('is none when %s', (_when, keyNames) => {
    expect(keyFor(appWith({ mine: 'sk-1', empty: ' ' }), ANTHROPIC, keyNames)).toBeNull();
  });
});
