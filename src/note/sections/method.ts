import type { Code, Draft, Formula, MethodModule } from '../../model/draft';
import { codeBlock } from '../code-block';
import { claimList, labelled, labelledClaims, list, present, spaced, subsection, withColon, type NoteContext } from '../context';
import { excerptBlocks } from '../excerpt-block';
import { figureBlocks } from '../figure-block';
import { displayMath, inlineMath } from '../math';

/** Overall architecture with its figures, terms that the paper defines, each module, training, hyperparameters and tricks. */
export function methodSection(context: NoteContext): readonly string[] {
  const { method } = context.input.audited.draft;
  const { headings } = context.words;
  return [
    ...subsection(headings.architecture, [claimList(context, method.architecture), ...figureBlocks(method.architectureFigures, context)]),
    ...subsection(headings.definitions, [claimList(context, method.definitions)]),
    ...method.modules.flatMap((module) => moduleBlocks(module, context)),
    ...subsection(headings.training, [
      claimList(context, method.training),
      hyperparameterTable(method.hyperparameters, context),
      claimList(context, method.tricks),
    ]),
  ];
}

/** What goes in and out, intuition, details, formulas as printed and as text, code, figures, rationale. */
function moduleBlocks(module: MethodModule, context: NoteContext): readonly string[] {
  const { text, heading, words } = context;
  const { labels } = words;
  const blocks = [
    list([labelled(labels.inputs, text(module.inputs)), labelled(labels.outputs, text(module.outputs))], 'dashes'),
    claimList(context, module.intuition),
    claimList(context, module.details),
    ...excerptBlocks(module.excerpts, context),
    ...module.formulas.flatMap((formula) => formulaBlocks(formula, context)),
    ...module.code.flatMap((code) => codeBlocks(code, context)),
    ...figureBlocks(module.figures, context),
    labelledClaims(context, labels.rationale, module.rationale),
  ];
  const name = heading(module.name);
  return name === '' ? present(blocks) : subsection(name, blocks);
}

/** The formula set apart (as code when it may not be rendered), its source, its symbols. */
function formulaBlocks(formula: Formula, context: NoteContext): readonly string[] {
  const { text, words, evidenceLinks } = context;
  const symbols = formula.symbols.map(({ symbol, meaning }) => {
    const bare = symbol.trim().replace(/^\$+|\$+$/g, '').trim();
    const shown = inlineMath(bare) ?? text(symbol);
    return shown === '' ? '' : labelledSymbol(shown, text(meaning));
  });
  const explained = list(symbols, 'dashes');
  return present([
    displayMath(formula.latex) ?? codeBlock(formula.latex, 'text'),
    evidenceLinks(formula.evidence),
    explained === '' ? '' : `**${words.labels.symbols}**\n\n${explained}`,
  ]);
}

const labelledSymbol = (symbol: string, meaning: string): string => (meaning === '' ? symbol : `${withColon(symbol)} ${meaning}`);

/** Code, said to be reconstructed when the paper does not print it. */
function codeBlocks(code: Code, { words }: NoteContext): readonly string[] {
  const fence = codeBlock(code.text, code.language);
  return fence === '' ? [] : present([code.reconstructed ? words.labels.reconstructed : '', fence]);
}

/** Name, value and source of each hyperparameter. */
function hyperparameterTable(parameters: Draft['method']['hyperparameters'], { cell, words, evidenceLinks }: NoteContext): string {
  const rows = parameters
    .map(({ name, value, evidence }) => ({ name: cell(name), value: spaced(cell(value), evidenceLinks(evidence, { cell: true })) }))
    .filter(({ name, value }) => name !== '' || value !== '')
    .map(({ name, value }) => `| ${name} | ${value} |`);
  const { labels } = words;
  return rows.length === 0 ? '' : [`| ${labels.name} | ${labels.value} |`, '| --- | --- |', ...rows].join('\n');
}
