import { expect, it } from '@jest/globals';
import { SecretStorage } from './obsidian/secrets';

function box(): Pick<Storage, 'getItem' | 'setItem'> {
  const stored = new Map<string, string>();
  return { getItem: (key) => stored.get(key) ?? null, setItem: (key, value) => void stored.set(key, value) };
}

// obsidian.d.ts, SecretStorage ("Lowercase alphanumeric ID with optional dashes", "throws Error if ID is invalid", "null if not found")
it('keeps secrets by id, refuses other ids', () => {
  const secrets = new SecretStorage(box(), 'Vault');
  secrets.setSecret('api-key-2', 'x');
  secrets.setSecret('api-key-2', 'y');
  expect(secrets.getSecret('api-key-2')).toBe('y');
  expect(secrets.getSecret('other')).toBeNull();
  expect(secrets.listSecrets()).toEqual(['api-key-2']);
  for (const id of ['', 'Key', 'a b', 'a_b', '-a', 'x'.repeat(65)]) expect(() => secrets.setSecret(id, 's')).toThrow('not an id');
});

// Developer docs, "Store secrets": "in local storage, keyed to the specific vault"
it('another vault has its own', () => {
  const shared = box();
  new SecretStorage(shared, 'One').setSecret('key', 'x');
  expect(new SecretStorage(shared, 'Two').listSecrets()).toEqual([]);
});
