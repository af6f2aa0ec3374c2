import type { FigureType } from '../model/figure';

/**
 * What a row of cues decides: `subject` words name what is shown; `noun`s do so only in the first noun phrase ("Graphical model of …", not "Loss of the
 * model"); `picture` words name the sort of picture; `detail`s explain it.
 */
export type CueStrength = 'subject' | 'noun' | 'picture' | 'detail';

/** Words that tell what a figure shows. `*` ends a word that is only begun; words of East Asian languages stand in a list of their own. */
interface CueRow {
  readonly type: FigureType;
  readonly strength: CueStrength;
  readonly en: string;
  readonly de?: string;
  readonly fr?: string;
  readonly es?: string;
  readonly cjk?: string;
}

/**
 * The table of cues, without accents. Subject words name what is shown; picture words ("diagram", "plot") count where no subject word does; details
 * (what error bars or arrows mean) stand in a caption's later sentences.
 */
const ROWS: readonly CueRow[] = [
  {
    type: 'ablation',
    strength: 'subject',
    en: 'ablat*, leave-one-out, effect of removing, impact of removing, contribution of each, contributions of each, contribution of individual, variations on, variants of',
    de: 'ablation*',
    fr: 'ablation*',
    es: 'ablacion*',
    cjk: '消融, アブレーション, 절제',
  },
  {
    type: 'compare',
    strength: 'subject',
    en: 'compar*, state of the art, state-of-the-art, sota, competing, ranking, benchmark results, differences between, difference between',
    de: 'vergleich*, gegenuberstellung, unterschied*, rangliste',
    fr: 'comparaison*, compar*, difference*',
    es: 'comparacion*, compara*, diferencia*',
    cjk: '对比, 比较, 比較, 비교',
  },
  {
    type: 'arch',
    strength: 'subject',
    en:
      'architect*, framework, overview, pipeline, infrastructure, topology, layout, organi[sz]ation of, stages, building block*, ' +
      'module*, data ?flow, deployment, class diagram, block diagram, component diagram, state machine, data model',
    de: 'architektur*, ubersicht, uberblick, aufbau, *architektur, komponenten, klassendiagramm, rahmenwerk',
    fr: 'architecture*, apercu, vue d.ensemble',
    es: 'arquitectura*, esquema general, vision general',
    cjk: '架构, 框架, 结构, 总体, 系统, 模型, 構成, 構造, アーキテクチャ, モデル, システム, 概要, 구조, 시스템, 개요',
  },
  {
    type: 'arch',
    strength: 'noun',
    en: 'structure, system, subsystem, components, model, configuration, hierarchy, platform, network, networks, encoder, decoder, stack',
    de: 'struktur, system, *modell',
    fr: 'structure, systeme, composants, modele',
    es: 'estructura, sistema, componentes, modelo',
  },
  {
    type: 'result',
    strength: 'subject',
    en:
      'result*, performance, accurac*, error, errors, loss, losses, curve*, score*, precision, recall, overlap, speed-?up*, throughput, latenc*, runtime*, running time*, execution time*, training time*, time spent, ' +
      'distribution*, histogram*, convergence, effect*, impact, influence, trend*, evolution, scal(?:ing|ability), frequenc*, fraction*, proportion*, percent*, rate, rates, ratio*, number of, size of, amount of, count of, counts of, ' +
      'statistic*, summary statistics, estimat*, mean, average*, median, standard deviation*, variance*, bias, risk, correlation*, relation between, relations between, relationship*, association*, coefficient*, significance, sensitivity, robust*, stability, consistency, ' +
      'efficien*, evaluat*, kinetics, isotherm*, spectr*, response*, dose*, survival, damage, reduction*, increase*, decrease*, growth, yield, concentration*, density, densities, probabilit*, likelihood, ' +
      'quality, power, energy consumption, cost, costs, anova, regression, fit, fitted, residual*, cdf, cdfs, roc, auc, f1, bleu, heat ?map*, confusion matri*, simulat*, predicted, prediction*, production, t-sne, embeddings, representation*, anomal*, time series, boxplot*, interval*, map of',
    de: '*ergebnis*, leistung, genauigkeit, fehler*, verteilung*, haufigkeit*, anteil*, entwicklung, einfluss, wirkung, verlauf, zusammenhang, korrelation*, koeffizient*, mittelwert*, auswertung, statistik, anzahl, kosten, wachstum, laufzeit*',
    fr: 'resultat*, performance*, precision, erreur*, distribution*, frequence*, evolution, effet*, influence, correlation*, coefficient*, relation entre, moyenne*, puissance*, production, nombre, taux, pourcentage',
    es: 'resultado*, rendimiento, precision, error*, distribucion*, frecuencia*, evolucion, efecto*, influencia, correlacion*, coeficiente*, relacion entre, promedio*, numero de, tasa, porcentaje',
    cjk: '结果, 性能, 准确率, 误差, 分布, 影响, 曲线, 趋势, 情况, 統計, 统计, 結果, 精度, 誤差, 推移, 変化, 影響, 評価, 결과, 성능',
  },
  {
    type: 'method',
    strength: 'subject',
    en:
      'method*, algorithm*, pseudo-?code, procedure*, process, processes, work-?flow*, flow ?chart*, flow diagram, mechanism, step, steps, principle*, set-?up, strateg*, protocol*, classifying, learning problem, calculation, computation, construct*, ' +
      'reduction from, transformation*, control flow, message*, attention, label assign*, design, scoring, snippet*, code, listing, query, formulation*, notation*, symbols, settings, parameter*, hyper-?parameter*, definition*, derivation, proof, example of, examples of, running example, use case*',
    de: 'verfahren*, methode*, algorithmus, pseudocode, ablauf*, schritt*, prinzip*, vorgehen*, versuchsaufbau, beispiel*, clustering',
    fr: 'methode*, algorithme*, procedure*, processus, etape*, principe*, demarche, exemple*',
    es: 'metodo*, algoritmo*, procedimiento*, proceso*, etapa*, paso, pasos, principio*, ejemplo*',
    cjk: '方法, 流程, 原理, 步骤, 算法, 参数, 示例, 样例, 手法, 手順, 方式, 処理, 流れ, 例, ユースケース, アルゴリズム, 방법, 절차',
  },
  {
    type: 'result',
    strength: 'picture',
    en: 'value, values, time, times, seconds, plot, plots, plotted, scatter*, chart, charts, bar chart, graph of, graphs of, map, maps, log scale, as a function of, over time, versus, vs, summary of results',
    de: 'diagramm der, karte',
    fr: 'courbe*, carte*, graphique*',
    es: 'grafica*, mapa*, curva*',
    cjk: '图表, グラフ',
  },
  {
    type: 'method',
    strength: 'picture',
    en: 'illustrat*, visuali[sz]ation*, schematic*, scheme*, diagram*, sketch*, graph, tree, flow, example*, program, how, cartoon, toy, conceptual*, concept',
    de: 'schema*, skizze*, diagramm*, illustration*',
    fr: 'schema*, illustration*, diagramme*',
    es: 'esquema*, ilustracion*, diagrama*',
    cjk: '示意图, 关系, 模式図, イメージ, 関係, 関連',
  },
  {
    type: 'result',
    strength: 'detail',
    en:
      'error bar*, confidence interval*, standard error*, dashed line*, dotted line*, solid line*, solid curve*, red line, blue line, x-axis, y-axis, horizontal axis, vertical axis, log scale, averaged over, average over, percent, p <, p-value*, significant*, ' +
      'outperform*, higher is better, lower is better, achieves, accuracy, best results, best result, in bold, bold face, boldface, baseline*, trials, training set, test set, mean',
    de: 'prozent, gestrichelt*',
    fr: 'pourcentage',
    es: 'porcentaje',
  },
  { type: 'method', strength: 'detail', en: 'arrows, arrow, boxes denote, boxes represent, dashed box*, circles, nodes, edges, shaded, step, steps, algorithm, input, output', de: 'pfeil*', fr: 'fleche*', es: 'flecha*' },
]; // prettier-ignore

/** A row as expressions that find it. */
interface Cue {
  readonly type: FigureType;
  readonly strength: CueStrength;
  readonly words: RegExp;
}

const CUES: readonly Cue[] = ROWS.map(({ type, strength, en, de = '', fr = '', es = '', cjk = '' }) => {
  const latin = [en, de, fr, es].flatMap(entries).map((entry) => entry.replace(/^\*/, '[a-z]*').replace(/\*$/, '[a-z]*').replace(/ /g, '[ -]'));
  const wide = entries(cjk);
  return { type, strength, words: new RegExp(`(?:^|[^a-z0-9])(?:${latin.join('|')})(?![a-z0-9])${wide.length > 0 ? `|${wide.join('|')}` : ''}`) };
});

function entries(row: string): readonly string[] {
  return row.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '');
}

/** Words that end the first noun phrase of a caption. */
const PHRASE_END = /(?:^|[^a-z0-9])(?:of|for|in|on|with|by|from|over|under|to|at|vs|versus|as|and|that|which|is|are|using|used|describing|der|des|von|mit|als|im|zur|du|des|pour|dans|avec|del|para|con|en)(?![a-z0-9])/;

/** The first noun phrase of a text in lower case. */
function firstPhrase(text: string): string {
  const end = PHRASE_END.exec(text)?.index ?? text.length;
  return text.slice(0, end);
}

/** Where a cue of that strength and type stands first in a text (lower case, no accents); Infinity for none. */
export function firstCue(text: string, strength: CueStrength, type: FigureType): number {
  const searched = strength === 'noun' ? firstPhrase(text) : text;
  return Math.min(Infinity, ...CUES.filter((cue) => cue.strength === strength && cue.type === type).map((cue) => cue.words.exec(searched)?.index ?? Infinity));
}
