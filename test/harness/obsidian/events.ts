// Events and Component: what everything with a life of its own in the app is made of. Their own state is in # fields, since plugins
// derive classes from them and may use any name.
import { calledByPlugin } from './plugin-code';

/** Handle of a subscription. Source: obsidian.d.ts `EventRef` (opaque there). */
export interface EventRef {
  readonly emitter: Events;
  readonly name: string;
  readonly callback: (...data: never[]) => unknown;
  readonly context: unknown;
}

/** Source: obsidian.d.ts `Events`. */
export class Events {
  readonly #subscriptions = new Set<EventRef>();
  readonly #ofPlugin = new WeakSet<EventRef>();

  on(name: string, callback: (...data: never[]) => unknown, ctx?: unknown): EventRef {
    const ref: EventRef = { emitter: this, name, callback, context: ctx };
    this.#subscriptions.add(ref);
    if (calledByPlugin(new Error().stack)) this.#ofPlugin.add(ref);
    return ref;
  }

  off(name: string, callback: (...data: never[]) => unknown): void {
    for (const ref of this.#subscriptions) if (ref.name === name && ref.callback === callback) this.#subscriptions.delete(ref);
  }

  offref(ref: EventRef): void {
    this.#subscriptions.delete(ref);
  }

  /** Calls each subscriber; one that throws does not keep the others from being called, its error surfaces as an uncaught one. */
  trigger(name: string, ...data: unknown[]): void {
    for (const ref of [...this.#subscriptions]) if (ref.name === name) this.tryTrigger(ref, data);
  }

  tryTrigger(ref: EventRef, args: unknown[]): void {
    try {
      Reflect.apply(ref.callback, ref.context, args);
    } catch (error) {
      setTimeout(() => {
        throw error;
      });
    }
  }

  /** Names of the events that the plugin's own code listens to: after it was unloaded there must be none. */
  $heardByPlugin(): string[] {
    return [...this.#subscriptions].filter((ref) => this.#ofPlugin.has(ref)).map((ref) => ref.name);
  }
}

/** Something that is loaded and unloaded, with what it registered. Source: obsidian.d.ts `Component`. */
export class Component {
  #loaded = false;
  readonly #children: Component[] = [];
  readonly #cleanups: (() => unknown)[] = [];

  load(): void {
    void this.$load();
  }

  /** Loads, and waits for an `onload` that takes time (a plugin's). */
  async $load(): Promise<void> {
    if (this.#loaded) return;
    this.#loaded = true;
    await this.onload();
    for (const child of this.#children) child.load();
  }

  onload(): Promise<void> | void {}

  unload(): void {
    if (!this.#loaded) return;
    this.#loaded = false;
    for (let child = this.#children.pop(); child !== undefined; child = this.#children.pop()) child.unload();
    for (let cleanup = this.#cleanups.pop(); cleanup !== undefined; cleanup = this.#cleanups.pop()) cleanup();
    this.onunload();
  }

  onunload(): void {}

  addChild<T extends Component>(component: T): T {
    this.#children.push(component);
    if (this.#loaded) component.load();
    return component;
  }

  removeChild<T extends Component>(component: T): T {
    const index = this.#children.indexOf(component);
    if (index >= 0) {
      this.#children.splice(index, 1);
      component.unload();
    }
    return component;
  }

  register(cb: () => unknown): void {
    this.#cleanups.push(cb);
  }

  registerEvent(eventRef: EventRef): void {
    this.register(() => eventRef.emitter.offref(eventRef));
  }

  registerDomEvent(el: EventTarget, type: string, callback: EventListener, options?: boolean | AddEventListenerOptions): void {
    el.addEventListener(type, callback, options);
    this.register(() => el.removeEventListener(type, callback, options));
  }

  registerInterval(id: number): number {
    this.register(() => clearInterval(id));
    return id;
  }
}
