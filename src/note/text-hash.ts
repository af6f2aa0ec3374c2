/**
 * SHA-256 of text, without waiting. Whether the reader changed a section hangs on this: a collision would count the reader's words as ours and
 * lose them, so it is the standard's hash and no checksum. (Web Crypto's answers by promise only, which a step inside `Vault.process` cannot
 * await; notes are short enough for plain code.) Method: FIPS 180-4, section 6.2.
 */

/** Digits kept: 64 bits, by which two different sections of all notes of a vault never meet in practice, and the ledger stays short. */
export const HEX_DIGITS = 16;

/** First 32 bits of the fractional part of `root(prime)` for the first `count` primes: the constants of the standard. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return Uint32Array.from(primes, (prime) => {
    const value = root(prime);
    return (value - Math.floor(value)) * 2 ** 32;
  });
}

const ROUND_CONSTANTS = fractions(64, Math.cbrt);
const INITIAL_STATE = fractions(8, Math.sqrt);

/** Whole blocks of 64 bytes: the bytes, a one bit, zeros, the length in bits. */
function padded(bytes: Uint8Array): DataView {
  const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  bytes.forEach((byte, index) => view.setUint8(index, byte));
  view.setUint8(bytes.length, 0x80);
  view.setBigUint64(view.byteLength - 8, BigInt(bytes.length) * 8n);
  return view;
}

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The 64 words of one block's message schedule. */
function schedule(blocks: DataView, offset: number): Uint32Array {
  const words = new Uint32Array(64);
  const at = (index: number): number => words[index] ?? 0;
  for (let t = 0; t < 16; t += 1) words[t] = blocks.getUint32(offset + t * 4);
  for (let t = 16; t < 64; t += 1) {
    const s0 = rotated(at(t - 15), 7) ^ rotated(at(t - 15), 18) ^ (at(t - 15) >>> 3);
    const s1 = rotated(at(t - 2), 17) ^ rotated(at(t - 2), 19) ^ (at(t - 2) >>> 10);
    words[t] = at(t - 16) + s0 + at(t - 7) + s1;
  }
  return words;
}

/** SHA-256 of a text's UTF-8 as 64 lower-case hex digits. */
export function sha256Text(text: string): string {
  const blocks = padded(new TextEncoder().encode(text));
  const state = Uint32Array.from(INITIAL_STATE);
  for (let offset = 0; offset < blocks.byteLength; offset += 64) {
    const words = schedule(blocks, offset);
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let t = 0; t < 64; t += 1) {
      const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
      const choice = (e & f) ^ (~e & g);
      const first = (h + s1 + choice + (ROUND_CONSTANTS[t] ?? 0) + (words[t] ?? 0)) | 0;
      const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const second = (s0 + majority) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = (state[index] ?? 0) + word));
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** The hash that a ledger keeps of a section: 16 hex digits. */
export const textHash = (text: string): string => sha256Text(text).slice(0, HEX_DIGITS);
