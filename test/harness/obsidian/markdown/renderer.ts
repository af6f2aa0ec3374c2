import type { App } from '../app';
import { Component } from '../events';
import type { TFile } from '../files';
import { getFrontMatterInfo, readProperties } from '../front-matter';
import { setIcon } from '../icons';
import { getLinkpath, parseLinktext } from '../links';
import { finishRenderMath, renderMath } from '../math';
import { parseBlocks, type Block } from './blocks';
import { parseInline, type Span } from './inline';

/** Source: obsidian.d.ts `MarkdownRenderChild`. */
export class MarkdownRenderChild extends Component {
  containerEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.containerEl = containerEl;
  }
}

/** Draws Markdown as in reading view; good enough to look at notes, not the app's own. Source: obsidian.d.ts `MarkdownRenderer.render`. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
  /** Appends to `el`; resolves when embeds, images and math are there or have failed. */
  static async render(app: App, markdown: string, el: HTMLElement, sourcePath: string): Promise<void> {
    const page = new NotePage(app, sourcePath, (text, box, path) => MarkdownRenderer.render(app, text, box, path));
    const properties = readProperties(markdown);
    if (properties !== null) page.drawProperties(properties, el);
    page.drawBlocks(parseBlocks(markdown.slice(getFrontMatterInfo(markdown).contentStart)), el);
    await page.finish();
    await finishRenderMath();
    await Promise.all([...el.querySelectorAll('img')].map((image) => image.decode().catch(() => image.addClass('is-broken'))));
  }
}

/** Icons of the built-in callouts, by type. Source: help, "Callouts". */
const CALLOUT_ICONS: Readonly<Record<string, string>> = { info: 'info', example: 'list', question: 'help-circle', help: 'help-circle', faq: 'help-circle', note: 'pencil' };

/** Embeds within embeds that are drawn: a note may embed itself. */
const DEEPEST_EMBED = 4;

class NotePage {
  private readonly pending: Promise<void>[] = [];

  constructor(
    private readonly app: App,
    private readonly sourcePath: string,
    /** Draws the text of another note. */
    private readonly render: (text: string, el: HTMLElement, path: string) => Promise<void>,
  ) {}

  /** Resolves when what is embedded has been drawn. */
  async finish(): Promise<void> {
    await Promise.all(this.pending);
  }

  drawProperties(properties: Readonly<Record<string, unknown>>, el: HTMLElement): void {
    const table = el.createDiv('metadata-container').createDiv('metadata-properties');
    for (const [name, value] of Object.entries(properties)) {
      const row = table.createDiv({ cls: 'metadata-property', attr: { 'data-property-key': name } });
      row.createDiv({ cls: 'metadata-property-key', text: name });
      const valueEl = row.createDiv('metadata-property-value');
      for (const item of Array.isArray(value) ? value : [value]) this.drawValue(item, Array.isArray(value), valueEl);
    }
  }

  private drawValue(value: unknown, inList: boolean, el: HTMLElement): void {
    const text = value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
    const link = /^\[\[[^[\]]+\]\]$/.test(text);
    const box = inList ? el.createDiv('multi-select-pill') : el.createSpan();
    if (link) this.drawSpans(parseInline(text), box);
    else if (text === '') box.createSpan({ cls: 'metadata-empty', text: 'Empty' });
    else box.setText(text);
  }

  drawBlocks(blocks: readonly Block[], el: HTMLElement): void {
    for (const block of blocks) this.drawBlock(block, el);
  }

  private drawBlock(block: Block, el: HTMLElement): void {
    switch (block.kind) {
      case 'heading':
        return this.drawText(block.text, el.createEl(`h${Math.min(6, block.level)}` as 'h1', { attr: { 'data-heading': block.text } }));
      case 'paragraph':
        return this.drawText(block.text, el.createEl('p'));
      case 'code':
        el.createEl('pre').createEl('code', { text: block.text, ...(block.language === '' ? {} : { cls: `language-${block.language}` }) });
        return;
      case 'math':
        el.createDiv('math-box').append(renderMath(block.text, true));
        return;
      case 'quote':
        return this.drawBlocks(block.blocks, el.createEl('blockquote'));
      case 'callout':
        return this.drawCallout(block, el);
      case 'list':
        return this.drawList(block, el);
      case 'table':
        return this.drawTable(block, el);
      case 'rule':
        el.createEl('hr');
    }
  }

  private drawCallout({ type, title, fold, blocks }: Extract<Block, { kind: 'callout' }>, el: HTMLElement): void {
    const box = el.createDiv({ cls: 'callout', attr: { 'data-callout': type, 'data-callout-fold': fold } });
    const head = box.createDiv('callout-title');
    setIcon(head.createDiv('callout-icon'), CALLOUT_ICONS[type] ?? 'pencil');
    this.drawText(title, head.createDiv('callout-title-inner'));
    const content = blocks.length === 0 ? null : box.createDiv('callout-content');
    if (content !== null) this.drawBlocks(blocks, content);
    if (fold === '') return;
    const fontEl = head.createDiv('callout-fold');
    setIcon(fontEl, 'chevron-down');
    const setFolded = (folded: boolean): void => {
      box.toggleClass('is-collapsed', folded);
      content?.toggle(!folded);
    };
    box.addClass('is-collapsible');
    setFolded(fold === '-');
    head.addEventListener('click', () => setFolded(!box.hasClass('is-collapsed')));
  }

  private drawList({ start, items }: Extract<Block, { kind: 'list' }>, el: HTMLElement): void {
    const list = start === null ? el.createEl('ul') : el.createEl('ol', { attr: { start } });
    for (const { done, blocks } of items) {
      const item = list.createEl('li');
      if (done !== null) item.createEl('input', { type: 'checkbox', cls: 'task-list-item-checkbox', attr: { ...(done ? { checked: true } : {}) } });
      const [first, ...rest] = blocks;
      if (first?.kind === 'paragraph') this.drawText(first.text, item);
      else if (first !== undefined) this.drawBlock(first, item);
      this.drawBlocks(rest, item);
    }
  }

  private drawTable({ header, align, rows }: Extract<Block, { kind: 'table' }>, el: HTMLElement): void {
    const table = el.createEl('table');
    const fill = (row: HTMLElement, tag: 'th' | 'td', cells: readonly string[]): void => {
      for (const index of header.keys()) this.drawText(cells[index] ?? '', row.createEl(tag, { attr: { align: align[index] ?? 'left' } }));
    };
    fill(table.createEl('thead').createEl('tr'), 'th', header);
    const body = table.createEl('tbody');
    for (const cells of rows) fill(body.createEl('tr'), 'td', cells);
  }

  private drawText(text: string, el: HTMLElement): void {
    this.drawSpans(parseInline(text), el);
  }

  private drawSpans(spans: readonly Span[], el: HTMLElement): void {
    for (const span of spans) this.drawSpan(span, el);
  }

  private drawSpan(span: Span, el: HTMLElement): void {
    switch (span.kind) {
      case 'text':
        el.appendText(span.text);
        return;
      case 'break':
        el.createEl('br');
        return;
      case 'code':
        el.createEl('code', { text: span.text });
        return;
      case 'math':
        el.append(renderMath(span.text, false));
        return;
      case 'tag':
        el.createEl('a', { cls: 'tag', text: span.text });
        return;
      case 'internal':
        return this.drawLink(span.target, span.spans, el);
      case 'external':
        return this.drawSpans(span.spans, el.createEl('a', { cls: 'external-link', href: span.url }));
      case 'embed':
        return this.drawEmbed(span.target, span.alias, el);
      case 'image':
        // Loading it would send a request out of the page, as it would in the app.
        el.createEl('img', { attr: { src: span.url, alt: span.alt } });
        return;
      default:
        return this.drawSpans(span.spans, el.createEl(span.kind));
    }
  }

  private drawLink(target: string, spans: readonly Span[], el: HTMLElement): void {
    const link = el.createEl('a', { cls: 'internal-link', attr: { 'data-href': target, href: target } });
    link.toggleClass('is-unresolved', this.fileOf(target) === null);
    this.drawSpans(spans, link);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void this.app.workspace.openLinkText(target, this.sourcePath, event.ctrlKey ? 'tab' : false);
    });
  }

  private drawEmbed(target: string, alias: string | null, el: HTMLElement): void {
    const box = el.createSpan({ cls: 'internal-embed', attr: { src: target } });
    const file = this.fileOf(target);
    if (file === null) {
      box.addClass('is-unresolved');
      box.setText(`"${target}" could not be found.`);
    } else if (/^(png|jpe?g|gif|svg|webp|avif|bmp)$/.test(file.extension)) {
      box.addClass('image-embed');
      const width = /^\d+(?=x\d+$|$)/.exec(alias ?? '')?.[0] ?? null;
      box.createEl('img', { attr: { src: this.app.vault.getResourcePath(file), alt: alias ?? file.name, width } });
    } else if (file.extension === 'md') this.pending.push(this.drawNote(file, parseLinktext(target).subpath, box));
    else if (file.extension === 'pdf') {
      box.addClass('pdf-embed');
      box.createDiv({ cls: 'pdf-placeholder', text: `${file.name} ${parseLinktext(target).subpath.replace(/^#/, '')}`.trim() });
    } else if (file.extension === 'base') box.createDiv({ cls: 'bases-embed', text: `${file.name}: a table of the app` });
    else box.createDiv({ cls: 'file-embed', text: file.name });
  }

  /** A note, or a section of it. Source: help, "Embed files". */
  private async drawNote(file: TFile, subpath: string, box: HTMLElement): Promise<void> {
    box.addClass('markdown-embed');
    let depth = 0;
    for (let el = box.parentElement; el !== null; el = el.parentElement) if (el.hasClass('markdown-embed')) depth += 1;
    if (depth >= DEEPEST_EMBED) return;
    const text = await this.app.vault.cachedRead(file);
    const body = text.slice(getFrontMatterInfo(text).contentStart);
    const section = subpath === '' ? body : sectionOf(body, subpath);
    if (section === null) box.setText(`Unable to find section ${subpath} in ${file.basename}`);
    else await this.render(section, box.createDiv('markdown-embed-content'), file.path);
  }

  private fileOf(target: string): TFile | null {
    return this.app.metadataCache.getFirstLinkpathDest(getLinkpath(target), this.sourcePath);
  }
}

/** The text below a heading, up to the next one of its level or above; or the block that carries an id. Null when there is none. */
function sectionOf(body: string, subpath: string): string | null {
  const wanted = subpath.replace(/^.*#/, '');
  const lines = body.split('\n');
  if (wanted.startsWith('^')) {
    const at = lines.findIndex((line) => line.trimEnd().endsWith(` ${wanted}`));
    return at < 0 ? null : (lines[at] ?? null);
  }
  const level = (line: string): number => /^#{1,6}(?= )/.exec(line)?.[0].length ?? 0;
  const start = lines.findIndex((line) => level(line) > 0 && line.replace(/^#+ +/, '').trim().toLowerCase() === wanted.toLowerCase());
  if (start < 0) return null;
  const depth = level(lines[start] ?? '');
  const end = lines.findIndex((line, index) => index > start && level(line) > 0 && level(line) <= depth);
  return lines.slice(start, end < 0 ? undefined : end).join('\n');
}
