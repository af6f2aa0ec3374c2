// Finds what a plugin leaves behind when it is unloaded. What the plugin's code makes is known by the call stack: main.js runs under its own name.
// Source of what has to go: obsidian.d.ts `Component.register…`; developer docs, "Plugin guidelines" ("Clean up resources when your plugin unloads").
import { calledByPlugin } from './plugin-code';

/** Things that are there now, each with a description. */
class Living<T> {
  readonly #all = new Map<T, string>();

  born(thing: T, description: string): void {
    this.#all.set(thing, description);
  }

  died(thing: T): void {
    this.#all.delete(thing);
  }

  get descriptions(): string[] {
    return [...this.#all.values()];
  }
}

/** Watches a window from its beginning. */
export class LeakWatch {
  readonly #intervals = new Living<number>();
  readonly #workers = new Living<Worker>();
  readonly #urls = new Living<string>();
  readonly #observers = new Living<object>();
  readonly #listeners = new Map<EventTarget, { readonly type: string; readonly listener: unknown }[]>();
  #globals: ReadonlySet<string> = new Set();
  #headElements = 0;

  constructor(private readonly win: Window & typeof globalThis) {
    this.#watchIntervals();
    this.#watchWorkers();
    this.#watchUrls();
    this.#watchListeners();
    for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) this.#watchObserver(name);
  }

  /** What is there now is not the plugin's. */
  begin(): void {
    this.#globals = new Set(Object.getOwnPropertyNames(this.win));
    this.#headElements = this.win.document.head.childElementCount;
  }

  /** What the plugin's code made and is still there, a line each. */
  left(): string[] {
    const { document } = this.win;
    const shown = [...document.querySelectorAll('.notice, .modal-container, .menu, .suggestion-container')];
    return [
      ...this.#intervals.descriptions,
      ...this.#workers.descriptions,
      ...this.#urls.descriptions,
      ...this.#observers.descriptions,
      ...[...this.#listeners].flatMap(([target, listeners]) => (target instanceof Node && !target.isConnected ? [] : listeners.map(({ type }) => `listener: ${type} of ${nameOf(target)}`))),
      ...Object.getOwnPropertyNames(this.win)
        .filter((name) => !this.#globals.has(name) && name !== 'harness')
        .map((name) => `global: ${name}`),
      ...shown.map((el) => `shown: ${el.className}: ${el.textContent}`),
      ...(document.head.childElementCount > this.#headElements ? [`elements in the head: ${document.head.childElementCount - this.#headElements}`] : []),
    ];
  }

  #watchIntervals(): void {
    const setInterval = this.win.setInterval.bind(this.win);
    const clearInterval = this.win.clearInterval.bind(this.win);
    const living = this.#intervals;
    Reflect.set(this.win, 'setInterval', (handler: TimerHandler, timeout?: number, ...rest: unknown[]): number => {
      const id = setInterval(handler, timeout, ...rest);
      if (calledByPlugin(new Error().stack)) living.born(id, `interval: every ${timeout ?? 0} ms`);
      return id;
    });
    Reflect.set(this.win, 'clearInterval', (id: number): void => {
      living.died(id);
      clearInterval(id);
    });
  }

  #watchWorkers(): void {
    const living = this.#workers;
    const Original = this.win.Worker;
    class Worker extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (calledByPlugin(new Error().stack)) living.born(this, `worker: ${String(url).slice(0, 40)}`);
      }

      override terminate(): void {
        living.died(this);
        super.terminate();
      }
    }
    Reflect.set(this.win, 'Worker', Worker);
  }

  #watchUrls(): void {
    const { URL } = this.win;
    const living = this.#urls;
    const make = URL.createObjectURL.bind(URL);
    const revoke = URL.revokeObjectURL.bind(URL);
    URL.createObjectURL = (object): string => {
      const url = make(object);
      if (calledByPlugin(new Error().stack)) living.born(url, `object URL: ${url}`);
      return url;
    };
    URL.revokeObjectURL = (url): void => {
      living.died(url);
      revoke(url);
    };
  }

  #watchObserver(name: 'MutationObserver' | 'ResizeObserver' | 'IntersectionObserver'): void {
    const { prototype } = this.win[name];
    const observe: unknown = Reflect.get(prototype, 'observe');
    const disconnect: unknown = Reflect.get(prototype, 'disconnect');
    if (typeof observe !== 'function' || typeof disconnect !== 'function') throw new Error(`${name} has no observe`);
    const living = this.#observers;
    Reflect.set(prototype, 'observe', function (this: object, ...args: unknown[]): unknown {
      if (calledByPlugin(new Error().stack)) living.born(this, `observer: ${name}`);
      return Reflect.apply(observe, this, args) as unknown;
    });
    Reflect.set(prototype, 'disconnect', function (this: object): unknown {
      living.died(this);
      return Reflect.apply(disconnect, this, []) as unknown;
    });
  }

  /** Those on elements go with the elements; the window, the document and what stays in the page keep theirs. */
  #watchListeners(): void {
    const { prototype } = this.win.EventTarget;
    const add: unknown = Reflect.get(prototype, 'addEventListener');
    const remove: unknown = Reflect.get(prototype, 'removeEventListener');
    if (typeof add !== 'function' || typeof remove !== 'function') throw new Error('EventTarget has no addEventListener');
    const listeners = this.#listeners;
    const isThere = (target: EventTarget): boolean => target instanceof Window || target instanceof Document || (target instanceof Node && target.isConnected);
    Reflect.set(prototype, 'addEventListener', function (this: EventTarget | undefined, type: string, listener: unknown, options?: unknown): void {
      const target = this ?? window;
      const ends = typeof options === 'object' && options !== null && (Reflect.get(options, 'once') === true || Reflect.get(options, 'signal') instanceof AbortSignal);
      if (!ends && isThere(target) && calledByPlugin(new Error().stack)) listeners.set(target, [...(listeners.get(target) ?? []), { type, listener }]);
      Reflect.apply(add, target, [type, listener, options]);
    });
    Reflect.set(prototype, 'removeEventListener', function (this: EventTarget | undefined, type: string, listener: unknown, options?: unknown): void {
      const target = this ?? window;
      const kept = (listeners.get(target) ?? []).filter((one) => one.type !== type || one.listener !== listener);
      if (kept.length === 0) listeners.delete(target);
      else listeners.set(target, kept);
      Reflect.apply(remove, target, [type, listener, options]);
    });
  }
}

const nameOf = (target: EventTarget): string => (target instanceof Element ? `${target.tagName.toLowerCase()}.${target.className}` : target.constructor.name);
