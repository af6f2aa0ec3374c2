/** Bytes as text; see src/model/base85.ts. */
export function toBase85(bytes: Uint8Array): string;
