/** The names and values of data from outside, or none when it is not an object; the values are not checked. */
export function recordOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : {};
}
