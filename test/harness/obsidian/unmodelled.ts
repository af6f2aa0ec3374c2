// Whatever obsidian.d.ts declares and the stand-in does not have throws when it is touched: nothing is undefined in silence.
import type { DeclaredApi } from '../declared-api';

/** The error for a gap of the stand-in. */
const gap = (what: string): Error => new Error(`not modelled: ${what} (test/harness/obsidian)`);

function forbid(target: object, name: string, what: string): void {
  Object.defineProperty(target, name, {
    configurable: true,
    get: () => {
      throw gap(what);
    },
    // A derived class may have a member of that name.
    set(this: object, value: unknown) {
      Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
    },
  });
}

const isClass = (value: unknown): value is { prototype: object } => typeof value === 'function' && typeof value.prototype === 'object';

/** Marks the declared members that the classes of `module` lack. Fields that a constructor makes hide the mark. */
export function markMissingMembers(module: Readonly<Record<string, unknown>>, declared: DeclaredApi): void {
  for (const [name, { members, statics }] of Object.entries(declared.classes)) {
    const modelled = module[name];
    if (!isClass(modelled)) continue;
    for (const member of members) if (!(member in modelled.prototype)) forbid(modelled.prototype, member, `${name}.${member}`);
    for (const member of statics) if (!(member in modelled)) forbid(modelled, member, `${name}.${member}`);
  }
}

/** Marks the additions to the DOM's prototypes that are missing. */
export function markMissingDom(declared: DeclaredApi): void {
  for (const name of ['Node', 'Element', 'HTMLElement', 'SVGElement', 'DocumentFragment', 'Document', 'UIEvent']) {
    const owner: unknown = Reflect.get(window, name);
    if (!isClass(owner)) continue;
    for (const member of declared.dom[name] ?? []) if (!(member in owner.prototype) && !member.startsWith('_')) forbid(owner.prototype, member, `${name}.${member}`);
  }
}

/** The module as `require('obsidian')` gives it: the modelled values, a throwing getter for each other declared one. */
export function strictModule(module: Readonly<Record<string, unknown>>, declared: DeclaredApi): object {
  const result = { ...module };
  for (const name of declared.values) if (!(name in result)) forbid(result, name, name);
  return result;
}
