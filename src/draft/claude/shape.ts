import { isRecord } from '../../model/record';

/**
 * A shape says two things at once: the JSON schema that the API is given, and how an answer is read at run time. Structured outputs hold an answer to
 * the schema, except when it is cut or refused; other servers ignore schemas. So every answer is read here, and nothing of it is trusted before.
 *
 * Only what structured outputs support is used: objects with all fields required and none besides, arrays, strings, integers, booleans, enums, local
 * references. No unions: "not stated" is `""`, `[]`, 0 or the last word of an enum.
 */

/** The part of JSON schema that is used. */
export type JsonSchema =
  | { readonly $ref: string }
  | { readonly type: 'string'; readonly description?: string; readonly enum?: readonly string[] }
  | { readonly type: 'integer' | 'boolean'; readonly description?: string }
  | { readonly type: 'array'; readonly description?: string; readonly items: JsonSchema }
  | {
      readonly type: 'object';
      readonly description?: string;
      readonly properties: Readonly<Record<string, JsonSchema>>;
      readonly required: readonly string[];
      readonly additionalProperties: false;
    };

/** Where an answer is not of its shape: the path of the field ("method.modules[0].name"). */
export type Misfits = string[];

export interface Shape<T> {
  readonly schema: JsonSchema;
  /** Named parts that the schema refers to. */
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  /** The value when nothing is stated. */
  readonly empty: T;
  /** Reads an answer: what does not fit is empty, and its path is added to the misfits. */
  read(value: unknown, path: string, misfits: Misfits): T;
}

/** What a shape reads. */
export type Read<S> = S extends Shape<infer T> ? T : never;

/** A string without blanks at its ends. */
export const text = (description: string): Shape<string> => ({
  schema: { type: 'string', description },
  definitions: {},
  empty: '',
  read: (value, path, misfits) => {
    if (typeof value === 'string') return value.trim();
    // Small models write numbers where text is asked for ("value": 0.001).
    if (typeof value === 'number') return String(value);
    misfits.push(path);
    return '';
  },
});

/** An integer; digits in a string are taken for one. */
export const integer = (description: string): Shape<number> => ({
  schema: { type: 'integer', description },
  definitions: {},
  empty: 0,
  read: (value, path, misfits) => {
    const number = typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
    misfits.push(path);
    return 0;
  },
});

/** True or false. */
export const flag = (description: string, empty: boolean): Shape<boolean> => ({
  schema: { type: 'boolean', description },
  definitions: {},
  empty,
  read: (value, path, misfits) => {
    if (typeof value === 'boolean') return value;
    misfits.push(path);
    return empty;
  },
});

/** One of these words, in whatever letter case; `empty` stands for any other. */
export const choice = <const W extends readonly string[]>(words: W, empty: W[number], description: string): Shape<W[number]> => ({
  schema: { type: 'string', enum: words, description },
  definitions: {},
  empty,
  read: (value, path, misfits) => {
    const wanted = typeof value === 'string' ? value.trim().toLowerCase() : '';
    const found: W[number] | undefined = words.find((word) => word.toLowerCase() === wanted);
    if (found === undefined) misfits.push(path);
    return found ?? empty;
  },
});

/** A list of at most `most` items (a schema cannot bound it); what is no list is none. */
export const list = <T>(item: Shape<T>, most: number, description: string): Shape<readonly T[]> => ({
  schema: { type: 'array', description: `${description} At most ${most}.`, items: item.schema },
  definitions: item.definitions,
  empty: [],
  read: (value, path, misfits) => {
    if (!Array.isArray(value)) {
      misfits.push(path);
      return [];
    }
    const items: readonly unknown[] = value;
    return items.slice(0, most).map((one, index) => item.read(one, `${path}[${index}]`, misfits));
  },
});

type FieldShapes = Readonly<Record<string, Shape<unknown>>>;
type ReadFields<F extends FieldShapes> = { readonly [K in keyof F]: Read<F[K]> };

/** An object with exactly these fields, written in this order. */
export function record<F extends FieldShapes>(fields: F, description?: string): Shape<ReadFields<F>> {
  const entries = Object.entries(fields);
  const build = (valueOf: (key: string, shape: Shape<unknown>) => unknown): ReadFields<F> =>
    // Object.fromEntries knows no keys; they are those of `fields`.
    Object.fromEntries(entries.map(([key, shape]) => [key, valueOf(key, shape)])) as ReadFields<F>;
  return {
    schema: {
      type: 'object',
      ...(description === undefined ? {} : { description }),
      properties: Object.fromEntries(entries.map(([key, shape]) => [key, shape.schema])),
      required: Object.keys(fields),
      additionalProperties: false,
    },
    definitions: Object.assign({}, ...entries.map(([, shape]) => shape.definitions)) as Readonly<Record<string, JsonSchema>>,
    empty: build((_key, shape) => shape.empty),
    read: (value, path, misfits) => {
      if (!isRecord(value)) misfits.push(path);
      const given = isRecord(value) ? value : {};
      return build((key, shape) => {
        const at = path === '' ? key : `${path}.${key}`;
        if (Object.hasOwn(given, key)) return shape.read(given[key], at, misfits);
        if (isRecord(value)) misfits.push(at);
        return shape.empty;
      });
    },
  };
}

/** The same shape under a name, so that the schema holds it once. */
export const named = <T>(name: string, shape: Shape<T>): Shape<T> => ({
  ...shape,
  schema: { $ref: `#/$defs/${name}` },
  definitions: { ...shape.definitions, [name]: shape.schema },
});

/** The whole schema of a shape, definitions included. The same for every call: a server caches what it compiles. */
export const schemaOf = (shape: Shape<unknown>): Readonly<Record<string, unknown>> => ({ ...shape.schema, $defs: shape.definitions });
