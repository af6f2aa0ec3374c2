import type { MessageCreateParamsStreaming, ContentBlockParam, OutputConfig } from '@anthropic-ai/sdk/resources/messages/messages';
import type { DraftInput } from '../../model/drafting';
import { draftShape } from './draft-shape';
import { base64, checkWord, pageTexts, sentPictures, type Form } from './material';
import { MOST_OUTPUT } from './prices';
import { SYSTEM, taskText, type Task } from './prompt';
import { schemaOf } from './shape';

/** How deep a model thinks, where it has the choice. */
export type Effort = 'low' | 'medium' | 'high' | 'xhigh' | 'max';

/** All that a request is made from. */
export interface RequestPlan {
  readonly model: string;
  readonly maxTokens: number;
  readonly form: Form;
  /** Null where the model has none, or the server is another. */
  readonly effort: Effort | null;
  /** Does the server hold answers to a schema? Otherwise it stands in the prompt. */
  readonly takesSchema: boolean;
  /** Does the server keep what was sent (prompt caching)? */
  readonly caches: boolean;
}

/**
 * One request for a draft. The same paper, form and schema give the same bytes up to the last block, so that a second request (`again`) reads the paper
 * from the server's cache.
 *
 * @param again what is asked once more, in place of the whole draft
 */
export function requestFor(plan: RequestPlan, input: DraftInput, task: Omit<Task, 'hasCheckWord' | 'schema'>, again: string | null = null): MessageCreateParamsStreaming {
  const schema = plan.takesSchema ? null : JSON.stringify(schemaOf(draftShape));
  const wanted = taskText({ ...task, hasCheckWord: plan.form !== 'pdf', schema });
  const content: ContentBlockParam[] = [...paperBlocks(input, plan), { type: 'text', text: again === null ? wanted : `${wanted}\n\n${again}` }];
  const output: OutputConfig = {
    ...(plan.takesSchema ? { format: { type: 'json_schema', schema: schemaOf(draftShape) } } : {}),
    ...(plan.effort === null ? {} : { effort: plan.effort }),
  };
  return {
    model: plan.model,
    max_tokens: again === null ? plan.maxTokens : Math.min(MOST_OUTPUT.again, plan.maxTokens),
    stream: true,
    system: SYSTEM,
    messages: [{ role: 'user', content }],
    ...(Object.keys(output).length > 0 ? { output_config: output } : {}),
  };
}

/** The paper, and the pictures of its figures each after its name. The last block carries the mark up to which the server may keep it. */
function paperBlocks(input: DraftInput, plan: RequestPlan): readonly ContentBlockParam[] {
  const cache = plan.caches ? ({ cache_control: { type: 'ephemeral' } } as const) : {};
  if (plan.form === 'pdf') {
    return [{ type: 'document', title: 'The paper', source: { type: 'base64', media_type: 'application/pdf', data: base64(input.bytes) }, ...cache }];
  }
  const pages = pageTexts(input.paper).map((text, index) => `[Page ${index + 1}]\n${text}`);
  const text = `<paper>\nCheck word: ${checkWord(input.paper.id)}\n\n${pages.join('\n\n')}\n</paper>`;
  const pictures = plan.form === 'text' ? [] : sentPictures(input.figures);
  const shown = pictures.flatMap(({ id, label, page, png }): ContentBlockParam[] => [
    { type: 'text', text: `${id} (${label ?? 'without a label'}, page ${page}):` },
    { type: 'image', source: { type: 'base64', media_type: 'image/png', data: base64(png) } },
  ]);
  return [...shown, { type: 'text', text, ...cache }];
}

/** A request as a reader may look at it: files by their size. */
export function elided(request: MessageCreateParamsStreaming): unknown {
  const short = (key: string, value: unknown): unknown => (key === 'data' && typeof value === 'string' ? `(${value.length} characters of base64)` : value);
  return JSON.parse(JSON.stringify(request, short));
}
