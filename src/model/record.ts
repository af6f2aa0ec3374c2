/** Is it an object with names and values, no list? The values are not checked. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The names and values of data from outside, or none when it is not an object; the values are not checked. */
export const recordOf = (data: unknown): Readonly<Record<string, unknown>> => (isRecord(data) ? { ...data } : {});
