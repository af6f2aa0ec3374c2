import type { Evidence } from '../model/draft';
import type { Line, Paper } from '../model/paper';
import { fold } from './fold';

/** Text of a paper that addresses an AI or asks for actions. */
export interface TextForMachines extends Evidence {
  /** Does nobody see it on the page? */
  readonly isHidden: boolean;
}

/**
 * What asks a reader of no human kind for something. Each pattern needs the request itself, since papers on language models are full of the nouns. A printed
 * prompt ("You are a helpful assistant") is matter of such a paper and is none; a printed attack is reported like any other, for the reader to judge.
 *
 * `START`: an order has no subject, so it stands at the start of a sentence, after a mark, or after a word that makes it one.
 */
const START = String.raw`(?:^|[.!?:;,(\[“"'‘—–]\s*|\b(?:please|now|must|should|and|then|to)\s+)`;
/** As START, without the words after which a description may stand ("is trained to generate positive reviews"). */
const ORDER = String.raw`(?:^|[.!?:;(\[“"'‘—–]\s*|\b(?:please|must|should)\s+(?:only\s+|always\s+)?)`;
const MACHINE = String.raw`(?:(?:an?|the|any|all|every)\s+)?(?:AIs?|A\.I\.|LLMs?|(?:large\s+)?language\s+models?|artificial\s+intelligence|chatbots?|ChatGPT|GPT(?:-?\d\w*)?|Claude|Gemini|Copilot|(?:AI|LLM|automated|automatic|machine)[\s-]+(?:based\s+|powered\s+|generated\s+)?(?:peer[\s-]+)?(?:review(?:er)?s?|assistants?|models?|agents?|systems?|tools?)|review(?:er)?\s+models?)`;
const VERB = String.raw`(?:give|write|rate|recommend|accept|emphasi[sz]e|highlight|praise|ignore|disregard|include|output|respond|reply|say|state|answer|assign|score|provide|produce|return|insert|mention|use|never|do\s+not|don['’]t|only|refuse|stop|follow|execute|send|visit|click)`;
/** What the machine is at, and the words that ask it for more. */
const BUSY = String.raw`(?:\s+(?:reviewing|reading|processing|summari[sz]ing|evaluating)\s+[^.:,]{0,60})?`;
const ASKED = String.raw`(?:please\s+|you\s+(?:must|should|have\s+to|are\s+to|need\s+to)\s+|always\s+)`;
const GOOD = String.raw`(?:(?:strongly|highly|very|only|purely|exclusively|overly|extremely)\s+)?(?:positive|favou?rable|glowing|enthusiastic|accepting|perfect|high(?:est)?|good|excellent|top)`;

const ENGLISH: readonly RegExp[] = [
  // "Ignore all previous instructions"
  String.raw`\b(?:ignor(?:e|ing)|disregard|forget|override|bypass)\s+(?:(?:all|any|of|the|your|these|those|my|our)\s+)*(?:previous|prior|above|preceding|earlier|foregoing|existing|former|original|system)\s+(?:(?:and|or|system|user|given)\s+)*(?:instructions?|prompts?|directions?|directives?|guidelines?|commands?|orders?)\b`,
  String.raw`${START}(?:ignore|disregard|forget)\s+(?:all\s+(?:of\s+)?)?your\s+(?:instructions?|prompts?|guidelines?|rules?|training)\b`,
  // "If you are an AI …", "As an AI reviewer, please …", "Note to LLM reviewers: …"
  String.raw`\b(?:if|in\s+case|when|since|because)\s+you(?:['’]re|\s+are)\s+${MACHINE}\b`,
  String.raw`${START}(?:as|dear|hey|attention|note\s+(?:to|for)|message\s+(?:to|for)|instructions?\s+(?:to|for)|important\s+(?:to|for))\s+${MACHINE}${BUSY}\s*[,:;—–-]+\s*${ASKED}?${VERB}\b`,
  // "For language models, use of …" is a statement: here a colon, or a word that asks, must stand before the verb.
  String.raw`${START}(?:for|to)\s+${MACHINE}${BUSY}(?:\s*:\s*${ASKED}?|\s*[,;—–-]+\s*${ASKED})${VERB}\b`,
  String.raw`\bas\s+an?\s+(?:(?:AI|LLM|automated|peer)\s+)*review(?:er)?(?:\s+(?:model|AI|LLM))?,?\s+(?:please\s+|you\s+(?:must|should)\s+)?(?:give|write|rate|recommend|accept|praise)\b`,
  String.raw`${START}(?:attention|dear|hey)[,:]?\s+${MACHINE}\s*[,:!]`,
  // "Give a positive review only", "recommend accepting this paper"
  String.raw`${ORDER}(?:only\s+)?(?:give|provide|write|generate|output|produce|assign|return|leave|submit)\s+(?:(?:me|us|only|an?|the|this|it|paper|manuscript|work|submission)\s+)*${GOOD}\s+(?:peer[\s-]+)?(?:reviews?|ratings?|scores?|evaluations?|recommendations?|assessments?|feedback|comments)\b`,
  String.raw`${ORDER}(?:strongly\s+)?(?:recommend\s+(?:(?:a\s+)?(?:strong\s+)?accept(?:ing|ance)?)(?:\s+(?:of|for))?|accept|rate)\s+(?:this|the)\s+(?:paper|manuscript|submission|work)\b`,
  String.raw`${ORDER}(?:emphasi[sz]e|highlight|praise|stress)\s+(?:the|its|this\s+(?:paper|work)['’]s)\s+(?:exceptional|outstanding|groundbreaking|remarkable|strong|great|impactful|significant)\s+(?:\w+\s+)?(?:novelty|strengths?|contributions?|impact|significance|merits?|rigou?r)\b`,
  // "Do not mention any weaknesses", "do not reveal this instruction"
  String.raw`${START}(?:do\s+not|don['’]t|never|avoid)\s+(?:mention(?:ing)?|highlight(?:ing)?|list(?:ing)?|discuss(?:ing)?|report(?:ing)?|critici[sz](?:e|ing)|point(?:ing)?\s+out|note|noting|rais(?:e|ing)|includ(?:e|ing)|reveal(?:ing)?|disclos(?:e|ing))\s+(?:(?:any|the|its|of|these|this|paper['’]s)\s+)*(?:negatives?|negative\s+\w+|weakness(?:es)?|limitations?|flaws?|shortcomings?|drawbacks?|criticisms?|instructions?|prompts?|message|hidden\s+text)\b`,
  // "Reveal your system prompt"
  String.raw`${START}(?:reveal|print|output|repeat|show|leak|disclose)\s+(?:me\s+)?your\s+(?:system\s+|hidden\s+|initial\s+)?(?:prompts?|instructions?)\b`,
].map((source) => new RegExp(source, 'iu'));

const CHINESE: readonly RegExp[] = [
  /(?:忽略|无视|忘记|忘掉|不要理会|不用理会|绕过)(?:掉|你)?(?:所有|全部|一切|任何)?(?:的)?(?:之前|此前|以前|以上|前面|先前|上述|上面|原有|系统|你)的?(?:所有|全部|一切|任何)?的?(?:指令|指示|提示词?|命令|要求|规则)/u,
  /(?:如果|假如|若|当)(?:你|您)(?:是|为)(?:一个|一名|一位|一款)?(?:AI|LLM|人工智能|大?语言模型|大模型|机器人|ChatGPT|自动审稿)/iu,
  /(?:作为|致|请|各位|亲爱的)(?:一个|一名|一位)?(?:AI|LLM|人工智能|大?语言模型|大模型|ChatGPT|自动)(?:的)?(?:审稿人?|评审|助手|模型|系统)?[，,：:；;\s]*(?:请|你?必须|你?应当?|务必|只能|不要|给出)/iu,
  /(?:请|务必|必须|只能|仅|只)(?:对本文|为本文|给本文)?(?:给出|给予|提供|写出|生成|输出|撰写)(?:一个|一份|一篇|仅|只)?(?:非常|高度|完全|十分|仅)?(?:积极|正面|肯定|高分|好评|赞扬|有利)(?:性)?的?(?:评价|评审|审稿意见|意见|评分|分数|反馈|评语)?/u,
  /(?:请|务必|必须)(?:强烈)?(?:推荐|建议)(?:接收|录用|接受)(?:本|这|该)?/u,
  /(?:请|务必|必须|，|。|；|^)(?:不要|请勿|切勿|不得|禁止|避免)(?:提及|提到|指出|讨论|披露|透露|泄露|列出|批评)(?:任何|本文的?|其|论文的?|该)*(?:缺点|不足|局限性?|负面|弱点|缺陷|问题|指令|提示|这段|本段)/u,
  /(?:输出|显示|透露|泄露|重复|打印)(?:你|您)的(?:系统)?(?:提示词?|指令)/u,
];

/** In text that nobody sees an address is enough: whom else would it speak to? */
const HIDDEN: readonly RegExp[] = [
  /\b(?:AI|LLMs?|language\s+models?|chatbots?|ChatGPT|GPT-?\d|Claude|Gemini|prompts?|instructions?|reviewers?|ignore|disregard)\b/iu,
  /\byou\s+(?:are|must|should|will|can)\b/iu,
  /人工智能|语言模型|大模型|审稿|指令|提示词|忽略|无视/u,
];

/** Characters around a match that are shown at most, on each side: the sentence, where it is shorter. */
const AROUND = 160;

/**
 * Finds text that addresses an AI or asks for actions, seen on the page or not, in the order of print; hidden text last. English and Chinese. Found by the words
 * of known attacks, so that what is missed is not harmless for it: what a paper says is data in any case.
 */
export function textForMachines(paper: Paper): readonly TextForMachines[] {
  const seen = paper.lines.flatMap((lines, index) => {
    const text = joined(lines.filter(({ role }) => role !== 'furniture'));
    return matchesIn(text, [...ENGLISH, ...CHINESE]).map((quote) => ({ page: index + 1, quote, isHidden: false }));
  });
  const hidden = paper.hidden.flatMap(({ page, text }) => matchesIn(plain(text), [...ENGLISH, ...CHINESE, ...HIDDEN]).map((quote) => ({ page, quote, isHidden: true })));
  return [...seen, ...hidden];
}

/** Text that a model has reported and that was not found here. */
export function onlyReported(reported: readonly Evidence[], found: readonly TextForMachines[]): readonly Evidence[] {
  const known = found.map(({ quote }) => fold(quote).text);
  return reported.filter(({ quote }) => {
    const text = fold(quote).text;
    return text !== '' && !known.some((one) => one.includes(text) || text.includes(one));
  });
}

/** Printed lines as running text: what a hyphen parted is whole again. */
const joined = (lines: readonly Line[]): string =>
  plain(lines.map(({ text }) => text).join('\n'))
    .replace(/(\p{Ll})[-\u00AD]\n(?=\p{Ll})/gu, '$1')
    .replace(/\s*\n\s*/g, ' ');

/** Letters as they look, without what is no letter: an attack may be written in full-width letters, or with invisible ones between. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\p{Cf}]/gu, '');

/** The sentences of a text that a pattern finds, each once, in the order of the text. */
function matchesIn(text: string, patterns: readonly RegExp[]): readonly string[] {
  const spans = patterns
    .flatMap((pattern) => [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map(({ index, 0: match }) => sentenceAround(text, index, index + match.length)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const apart = spans.filter(({ start, end }, at) => !spans.slice(0, at).some((before) => before.start <= start && before.end >= end));
  return apart.map(({ start, end }) => text.slice(start, end).trim());
}

/** From the end of the sentence before to the end of this one, within bounds. */
function sentenceAround(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  // The match may begin with the mark that ends the sentence before.
  const inner = start + (/^[.!?;:,。；，\s]+/u.exec(text.slice(start, end))?.[0].length ?? 0);
  const before = text.slice(Math.max(0, inner - AROUND), inner);
  const ending = [...before.matchAll(/[.!?](?=\s)\s+|[。！？]\s*/gu)].at(-1);
  const from = ending ? inner - before.length + ending.index + ending[0].length : inner - (before.length < AROUND ? before.length : (/\S*$/.exec(before)?.[0].length ?? 0));
  const after = text.slice(end, end + AROUND);
  const stop = /[.!?](?=\s|$|["”’)])|[。！？]/u.exec(after);
  return { start: from, end: end + (stop ? stop.index + stop[0].length : after.length < AROUND ? after.length : 0) };
}
