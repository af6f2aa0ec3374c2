/**
 * What the Messages API (version 2026-10-21) refuses, so that a request that it would refuse fails here too. Sources: the API's migration page for
 * 2026-10-21, its pages on structured outputs, PDF support and vision.
 */

/** A refusal: status, type and message of the error body. */
export interface Refusal {
  readonly status: number;
  readonly type: string;
  readonly message: string;
}

type Json = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const invalid = (message: string): Refusal => ({ status: 400, type: 'invalid_request_error', message });

const REMOVED = ['temperature', 'top_p', 'top_k'];
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_PAGES = 600;
const MOST_CACHE_MARKS = 4;

/** The first thing that the API would refuse a request for, or null. A request to count tokens has neither stream nor room for an answer. */
export function refusalOf(headers: Readonly<Record<string, string | string[] | undefined>>, body: string, purpose: 'answer' | 'count' = 'answer'): Refusal | null {
  if (body.length > MOST_BYTES) return { status: 413, type: 'request_too_large', message: 'Request exceeds the maximum size' };
  const authorization = headers['authorization'];
  if (typeof authorization !== 'string' || !/^Bearer \S+$/.test(authorization)) return { status: 401, type: 'authentication_error', message: 'authorization: a bearer key is required' };
  if (headers['anthropic-version'] !== '2026-10-21') return invalid('anthropic-version: 2026-10-21 is required');
  const request: unknown = JSON.parse(body);
  return isRecord(request) ? refusalOfRequest(request, purpose) : invalid('the body is no object');
}

function refusalOfRequest(request: Json, purpose: 'answer' | 'count'): Refusal | null {
  for (const name of REMOVED) if (name in request) return invalid(`${name}: Extra inputs are not permitted`);
  if (purpose === 'count') for (const name of ['max_tokens', 'stream']) if (name in request) return invalid(`${name}: Extra inputs are not permitted`);
  if (purpose === 'answer' && typeof request['max_tokens'] !== 'number') return invalid('max_tokens: Field required');
  if (isRecord(request['thinking']) && request['thinking']['type'] === 'enabled') return invalid('thinking.type: enabled is not supported on this model');
  const messages = Array.isArray(request['messages']) ? request['messages'].filter(isRecord) : [];
  if (messages.at(-1)?.['role'] !== 'user') return invalid('messages: the last message must be of the user: prefill is not supported');
  const blocks = messages.flatMap(({ content }) => (Array.isArray(content) ? content.filter(isRecord) : []));
  if (blocks.filter((block) => 'cache_control' in block).length > MOST_CACHE_MARKS) return invalid('A maximum of 4 blocks with cache_control may be provided');
  const format = isRecord(request['output_config']) ? request['output_config']['format'] : undefined;
  return refusalOfBlocks(blocks, format !== undefined) ?? (isRecord(format) ? refusalOfFormat(format) : null);
}

function refusalOfBlocks(blocks: readonly Json[], hasFormat: boolean): Refusal | null {
  const pictures = blocks.filter(({ type }) => type === 'image').length;
  for (const block of blocks) {
    const source = isRecord(block['source']) ? block['source'] : {};
    const bytes = typeof source['data'] === 'string' ? Buffer.from(source['data'], 'base64') : Buffer.alloc(0);
    if (block['type'] === 'document') {
      if (hasFormat && isRecord(block['citations']) && block['citations']['enabled'] === true) return invalid('citations cannot be used with output_config.format');
      if (source['media_type'] === 'application/pdf' && !bytes.subarray(0, 1024).includes('%PDF-')) return invalid('The PDF specified was not valid.');
      const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      if (pages > MOST_PAGES) return invalid(`A maximum of ${MOST_PAGES} PDF pages may be provided.`);
    }
    if (block['type'] === 'image') {
      if (!bytes.subarray(1, 4).equals(Buffer.from('PNG'))) return invalid('image: could not be read');
      const side = Math.max(bytes.readUInt32BE(16), bytes.readUInt32BE(20));
      if (side > (pictures > 20 ? 2000 : 8000)) return invalid('image dimensions exceed the maximum');
    }
    if (block['type'] === 'text' && block['text'] === '') return invalid('text content blocks must be non-empty');
  }
  return null;
}

const KEYWORDS = new Set(['type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'const', 'anyOf', 'allOf', '$ref', '$defs', 'description', 'title', 'format', 'minItems']);

function refusalOfFormat(format: Json): Refusal | null {
  if (format['type'] !== 'json_schema' || !isRecord(format['schema'])) return invalid('output_config.format: a json_schema is required');
  const schema = format['schema'];
  const definitions = isRecord(schema['$defs']) ? schema['$defs'] : {};
  const visit = (node: unknown, path: string, open: readonly string[]): Refusal | null => {
    if (!isRecord(node)) return null;
    const unknown = Object.keys(node).find((key) => !KEYWORDS.has(key));
    if (unknown !== undefined) return invalid(`${path}: the keyword ${unknown} is not supported`);
    if (typeof node['$ref'] === 'string') {
      const name = node['$ref'].replace('#/$defs/', '');
      if (open.includes(name)) return invalid(`${path}: recursive schemas are not supported`);
      return name in definitions ? visit(definitions[name], path, [...open, name]) : invalid(`${path}: ${node['$ref']} is not defined`);
    }
    if (node['type'] === 'object') {
      if (node['additionalProperties'] !== false) return invalid(`${path}: additionalProperties must be false`);
      const properties = isRecord(node['properties']) ? node['properties'] : {};
      const required = Array.isArray(node['required']) ? node['required'] : [];
      if (Object.keys(properties).some((key) => !required.includes(key))) return invalid(`${path}: too many optional fields`);
      for (const [key, one] of Object.entries(properties)) {
        const refusal = visit(one, `${path}.${key}`, open);
        if (refusal) return refusal;
      }
    }
    return node['type'] === 'array' ? visit(node['items'], `${path}[]`, open) : null;
  };
  return visit(schema, 'schema', []);
}
