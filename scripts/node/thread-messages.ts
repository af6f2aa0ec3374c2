import type { Box } from '../../src/model/box';

/** What the parent asks of the PDF thread; `id` comes back with the answer. */
export type Request = { readonly id: number } & (
  | { readonly call: 'open'; readonly bytes: Uint8Array; readonly password: string | null }
  | { readonly call: 'read' }
  | { readonly call: 'ink'; readonly page: number; readonly scale: number }
  | { readonly call: 'crop'; readonly page: number; readonly box: Box; readonly dpi: number }
  | { readonly call: 'close' }
);

/** Pages read so far, the result, or what was thrown. */
export type Answer = { readonly id: number } & ({ readonly page: number } | { readonly result: unknown } | { readonly error: string });
