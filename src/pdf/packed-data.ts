import { inflateSync } from 'fflate';
import { fromBase85 } from '../model/base85';
import packed from 'packed:pdfjs-data';
import type { PackedKind } from './environment';

let unpacked: Uint8Array | null = null;

/** A data file of pdf.js out of main.js, unpacked at the first call. The caller owns the bytes. Rejects for a file that is not packed. */
export function readPackedFile(kind: PackedKind, filename: string): Promise<Uint8Array> {
  const range = packed.index[`${kind}/${filename}`];
  if (!range) return Promise.reject(new Error(`${filename} is not packed`));
  unpacked ??= inflateSync(fromBase85(packed.data));
  return Promise.resolve(unpacked.slice(...range));
}

/** Lets the unpacked data go. */
export function forgetPackedFiles(): void {
  unpacked = null;
}
