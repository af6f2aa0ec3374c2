import { expect, it } from '@jest/globals';
import { builtInModel } from '../../src/draft/claude/models';
import type { PluginFiles } from '../../src/model/ports';
import { keptModels } from '../../src/store/kept-models';

const DAY = 24 * 60 * 60_000;

function folder(): PluginFiles & { readonly content: Map<string, Uint8Array> } {
  const content = new Map<string, Uint8Array>();
  return {
    content,
    read: (name) => Promise.resolve(content.get(name) ?? null),
    write: (name, bytes) => Promise.resolve(void content.set(name, bytes)),
    remove: (name) => Promise.resolve(void content.delete(name)),
  };
}

it('a list of models is kept a day, for its own server alone', async () => {
  const own = folder();
  const rows = [builtInModel('opus')];
  await (await keptModels(own, 'https://a.example', () => 5)).keep(rows);
  await (await keptModels(own, 'https://b.example', () => 6)).keep([builtInModel('haiku')]);
  expect((await keptModels(own, 'https://a.example', () => DAY)).recent()).toEqual(rows);
  expect((await keptModels(own, 'https://a.example', () => DAY + 5)).recent()).toBeNull();
  expect((await keptModels(own, 'https://c.example', () => 7)).recent()).toBeNull();
});

it('a file that cannot be read is as good as none', async () => {
  const own = folder();
  own.content.set('models.json', new TextEncoder().encode('{"lists": ['));
  expect((await keptModels(own, 'https://a.example', () => 5)).recent()).toBeNull();
});
