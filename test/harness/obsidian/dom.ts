// What the app adds to the DOM. Source of all: the global declarations of obsidian.d.ts.

type Build = (el: never) => void;

/** Adds the app's methods to the prototypes of this window, and its global functions. */
export function installDom(): void {
  addTo(Node.prototype, { ...nodeMethods, ...instanceMethods });
  addTo(Element.prototype, { ...elementMethods, ...parentMethods });
  addTo(HTMLElement.prototype, htmlMethods);
  addTo(SVGElement.prototype, cssMethods);
  addTo(DocumentFragment.prototype, parentMethods);
  addTo(UIEvent.prototype, instanceMethods);
  for (const owner of [Node.prototype, UIEvent.prototype]) {
    // One window, until pop-out windows are modelled.
    getter(owner, 'doc', () => document);
    getter(owner, 'win', () => window);
  }
  addTo(window, {
    // The global functions make an element without appending it.
    createEl: (tag: string, info?: DomElementInfo | string, build?: Build) => make(tag, info, build),
    createDiv: (info?: DomElementInfo | string, build?: Build) => make('div', info, build),
    createSpan: (info?: DomElementInfo | string, build?: Build) => make('span', info, build),
    createSvg: (tag: string, info?: SvgElementInfo | string, build?: Build) => makeSvg(tag, info, build),
    createFragment: (build?: (fragment: DocumentFragment) => void) => {
      const fragment = document.createDocumentFragment();
      build?.(fragment);
      return fragment;
    },
    activeWindow: window,
    activeDocument: document,
    sleep: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)),
    nextFrame: () => new Promise((resolve) => requestAnimationFrame(resolve)),
    fish: (selector: string) => document.querySelector(selector),
    fishAll: (selector: string) => [...document.querySelectorAll(selector)],
  });
}

function addTo(target: object, methods: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function getter(target: object, name: string, get: () => unknown): void {
  Object.defineProperty(target, name, { configurable: true, get });
}

const classesOf = (cls: string | readonly string[]): string[] => (typeof cls === 'string' ? cls.split(/\s+/) : cls.flatMap((part) => part.split(/\s+/))).filter((part) => part !== '');

function put(parent: Node | undefined, child: Node, prepend: boolean | undefined): void {
  if (prepend === true) parent?.insertBefore(child, parent.firstChild);
  else parent?.appendChild(child);
}

function dress(el: Element, cls: string | string[] | undefined, attr: DomElementInfo['attr']): void {
  if (cls !== undefined) el.classList.add(...classesOf(cls));
  for (const [name, value] of Object.entries(attr ?? {})) setAttribute(el, name, value);
}

function setAttribute(el: Element, name: string, value: string | number | boolean | null): void {
  if (value === null) el.removeAttribute(name);
  else el.setAttribute(name, String(value));
}

function make(tag: string, info: DomElementInfo | string | undefined, build: Build | undefined, parent?: Node): HTMLElement {
  const options = typeof info === 'string' ? { cls: info } : (info ?? {});
  const el = document.createElement(tag);
  dress(el, options.cls, options.attr);
  if (options.text !== undefined) setContent(el, options.text);
  for (const name of ['title', 'value', 'type', 'placeholder', 'href'] as const) {
    const value = options[name];
    if (value !== undefined) Reflect.set(el, name, value);
  }
  put(parent ?? options.parent, el, options.prepend);
  if (build !== undefined) Reflect.apply(build, undefined, [el]);
  return el;
}

function makeSvg(tag: string, info: SvgElementInfo | string | undefined, build: Build | undefined, parent?: Node): SVGElement {
  const options = typeof info === 'string' ? { cls: info } : (info ?? {});
  const el = document.createElementNS('http://www.w3.org/2000/svg', tag);
  if (!(el instanceof SVGElement)) throw new Error(`createSvg: not an SVG element: ${tag}`);
  dress(el, options.cls, options.attr);
  put(parent ?? options.parent, el, options.prepend);
  if (build !== undefined) Reflect.apply(build, undefined, [el]);
  return el;
}

function setContent(el: Element, content: string | DocumentFragment): void {
  if (typeof content === 'string') el.textContent = content;
  else el.replaceChildren(content);
}

const instanceMethods = {
  instanceOf(this: object, type: abstract new () => unknown): boolean {
    return this instanceof type;
  },
};

const nodeMethods = {
  detach(this: ChildNode): void {
    this.remove();
  },
  empty(this: Node): void {
    while (this.firstChild !== null) this.firstChild.remove();
  },
  appendText(this: Node, text: string): void {
    this.appendChild(document.createTextNode(text));
  },
  createEl(this: Node, tag: string, info?: DomElementInfo | string, build?: Build): HTMLElement {
    return make(tag, info, build, this);
  },
  createDiv(this: Node, info?: DomElementInfo | string, build?: Build): HTMLElement {
    return make('div', info, build, this);
  },
  createSpan(this: Node, info?: DomElementInfo | string, build?: Build): HTMLElement {
    return make('span', info, build, this);
  },
  createSvg(this: Node, tag: string, info?: SvgElementInfo | string, build?: Build): SVGElement {
    return makeSvg(tag, info, build, this);
  },
};

const elementMethods = {
  getText(this: Element): string {
    return this.textContent;
  },
  setText(this: Element, content: string | DocumentFragment): void {
    setContent(this, content);
  },
  addClass(this: Element, ...classes: string[]): void {
    this.classList.add(...classesOf(classes));
  },
  addClasses(this: Element, classes: string[]): void {
    this.classList.add(...classesOf(classes));
  },
  removeClass(this: Element, ...classes: string[]): void {
    this.classList.remove(...classesOf(classes));
  },
  removeClasses(this: Element, classes: string[]): void {
    this.classList.remove(...classesOf(classes));
  },
  toggleClass(this: Element, classes: string | string[], value: boolean): void {
    for (const cls of classesOf(classes)) this.classList.toggle(cls, value);
  },
  hasClass(this: Element, cls: string): boolean {
    return this.classList.contains(cls);
  },
  setAttr(this: Element, name: string, value: string | number | boolean | null): void {
    setAttribute(this, name, value);
  },
  setAttrs(this: Element, values: Record<string, string | number | boolean | null>): void {
    for (const [name, value] of Object.entries(values)) setAttribute(this, name, value);
  },
  getAttr(this: Element, name: string): string | null {
    return this.getAttribute(name);
  },
  matchParent(this: Element, selector: string): Element | null {
    return this.closest(selector);
  },
  isActiveElement(this: Element): boolean {
    return this.ownerDocument.activeElement === this;
  },
};

const parentMethods = {
  find(this: ParentNode, selector: string): Element | null {
    return this.querySelector(selector);
  },
  findAll(this: ParentNode, selector: string): Element[] {
    return [...this.querySelectorAll(selector)];
  },
};

const cssMethods = {
  setCssStyles(this: HTMLElement | SVGElement, styles: Partial<CSSStyleDeclaration>): void {
    Object.assign(this.style, styles);
  },
  setCssProps(this: HTMLElement | SVGElement, props: Record<string, string>): void {
    for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
  },
};

const htmlMethods = {
  ...cssMethods,
  show(this: HTMLElement): void {
    this.style.removeProperty('display');
  },
  hide(this: HTMLElement): void {
    this.style.setProperty('display', 'none');
  },
  toggle(this: HTMLElement, show: boolean): void {
    if (show) this.show();
    else this.hide();
  },
  toggleVisibility(this: HTMLElement, visible: boolean): void {
    this.style.visibility = visible ? '' : 'hidden';
  },
  isShown(this: HTMLElement): boolean {
    return this.offsetParent !== null;
  },
  onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => unknown, options?: boolean | AddEventListenerOptions): void {
    this.addEventListener('click', listener, options);
  },
};
