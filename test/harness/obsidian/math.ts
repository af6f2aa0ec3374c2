// Math by MathJax, as in the app. Source: obsidian.d.ts `loadMathJax`, `renderMath`, `finishRenderMath`; the app's is MathJax 3, here it is 4 (from
// node_modules, served by the harness).

interface MathJax {
  readonly startup: { readonly promise: Promise<void> };
  tex2svgPromise(tex: string, options: { display: boolean }): Promise<HTMLElement>;
}

let loading: Promise<MathJax> | null = null;

/** Source: obsidian.d.ts `loadMathJax`. */
export async function loadMathJax(): Promise<void> {
  loading ??= load();
  await loading;
}

async function load(): Promise<MathJax> {
  const options = { enableMenu: false, enableSpeech: false, enableBraille: false, enableExplorer: false, enableEnrichment: false, enableComplexity: false };
  Reflect.set(window, 'MathJax', { startup: { typeset: false }, loader: { paths: { 'mathjax-newcm': '/mathjax/font' } }, options, svg: { fontCache: 'local' } });
  await new Promise<void>((resolve, reject) => {
    const script = createEl('script', { attr: { src: '/mathjax/tex-svg.js' } });
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('MathJax could not be loaded')));
    document.head.append(script);
  });
  const mathJax = Reflect.get(window, 'MathJax') as MathJax;
  await mathJax.startup.promise;
  return mathJax;
}

const unfinished = new Set<Promise<void>>();

/** An element that `finishRenderMath` fills. */
export function renderMath(source: string, display: boolean): HTMLElement {
  const el = createSpan({ cls: `math ${display ? 'math-block' : 'math-inline'}`, text: source });
  const work = draw(el, source, display).finally(() => unfinished.delete(work));
  unfinished.add(work);
  return el;
}

/** Resolves when all math has been drawn. */
export async function finishRenderMath(): Promise<void> {
  await Promise.all(unfinished);
}

async function draw(el: HTMLElement, source: string, display: boolean): Promise<void> {
  await loadMathJax();
  const mathJax = await loading;
  if (mathJax === null) return;
  const drawn = await mathJax.tex2svgPromise(source, { display });
  el.replaceChildren(drawn);
  el.addClass('is-loaded');
  // What TeX cannot read is shown in red, as in the app.
  el.toggleClass('is-broken', drawn.querySelector('[data-mjx-error], mjx-merror, [data-mml-node="merror"]') !== null);
}
