// The app has all of Lucide; here an icon is its name on a grey square, but for the few which are drawn.
const DRAWN: Readonly<Record<string, string>> = {
  x: 'M18 6 6 18M6 6l12 12',
  'chevron-down': 'm6 9 6 6 6-6',
  'chevron-right': 'm9 18 6-6-6-6',
  folder: 'M4 20h16a2 2 0 0 0 2-2V8a2 2 0 0 0-2-2h-8l-2-3H4a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2Z',
  file: 'M14 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V8ZM14 2v6h6',
  settings: 'M4 6h10M18 6h2M4 12h2M10 12h10M4 18h10M18 18h2M16 4v4M8 10v4M16 16v4',
  search: 'M21 21l-4.3-4.3M11 19a8 8 0 1 0 0-16 8 8 0 0 0 0 16Z',
  terminal: 'm4 17 6-6-6-6M12 19h8',
  'book-open': 'M12 7v14M3 18V4h5a4 4 0 0 1 4 4 4 4 0 0 1 4-4h5v14h-6a3 3 0 0 0-3 3 3 3 0 0 0-3-3Z',
  'book-open-text': 'M12 7v14M3 18V4h5a4 4 0 0 1 4 4 4 4 0 0 1 4-4h5v14h-6a3 3 0 0 0-3 3 3 3 0 0 0-3-3ZM6 8h2M6 12h2M16 8h2M16 12h2',
  info: 'M12 22a10 10 0 1 0 0-20 10 10 0 0 0 0 20ZM12 16v-4M12 8h.01',
  list: 'M8 6h13M8 12h13M8 18h13M3 6h.01M3 12h.01M3 18h.01',
  'help-circle': 'M12 22a10 10 0 1 0 0-20 10 10 0 0 0 0 20ZM9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 17h.01',
  pencil: 'M21 7a2.8 2.8 0 0 0-4-4L4 16l-1 5 5-1Z',
};

const added = new Map<string, string>();

/** Source: obsidian.d.ts `addIcon`. */
export function addIcon(iconId: string, svgContent: string): void {
  added.set(iconId, svgContent);
}

/** Source: obsidian.d.ts `removeIcon`. */
export function removeIcon(iconId: string): void {
  added.delete(iconId);
}

/** Source: obsidian.d.ts `getIcon`. */
export function getIcon(iconId: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', `svg-icon lucide-${iconId}`);
  for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', width: '24', height: '24', fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' })) {
    svg.setAttribute(name, value);
  }
  const custom = added.get(iconId);
  if (custom !== undefined) svg.innerHTML = custom;
  else {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', DRAWN[iconId.replace(/^lucide-/, '')] ?? 'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Z');
    svg.append(path);
  }
  return svg;
}

/** Source: obsidian.d.ts `setIcon`. */
export function setIcon(parent: HTMLElement, iconId: string): void {
  parent.replaceChildren(getIcon(iconId));
}
