/** How long a notice stays when nothing is said, in milliseconds. Not documented; about what the app shows. */
const DEFAULT_MS = 5000;

/** A message in the corner. A click on it closes it. Source: obsidian.d.ts `Notice`. */
export class Notice {
  readonly noticeEl: HTMLElement;
  readonly containerEl: HTMLElement;
  readonly messageEl: HTMLElement;

  /** @param duration milliseconds; 0: until it is dismissed */
  constructor(message: string | DocumentFragment, duration = DEFAULT_MS) {
    const stack = document.querySelector('.notice-container') ?? document.body.createDiv('notice-container');
    this.containerEl = stack.createDiv('notice');
    this.messageEl = this.containerEl.createDiv('notice-message');
    this.noticeEl = this.messageEl;
    this.containerEl.addEventListener('click', () => this.hide());
    this.setMessage(message);
    if (duration > 0) setTimeout(() => this.hide(), duration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    this.containerEl.remove();
  }
}
