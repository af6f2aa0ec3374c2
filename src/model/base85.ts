/**
 * Bytes as text with a quarter more characters than bytes, where base64 needs a third: data inside main.js, whose size is limited. The characters are those of
 * Z85 (ZeroMQ RFC 32), none of which a string literal escapes; a last group of n bytes has n + 1 characters, as in Ascii85.
 */
export const BASE85 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

const BYTES = 4;
const DIGITS = 5;

/** Bytes of a text that `scripts/build/base85.mjs` has written. */
export function fromBase85(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let value = 0; value < BASE85.length; value++) values[BASE85.charCodeAt(value)] = value;
  const rest = text.length % DIGITS;
  const bytes = new Uint8Array(Math.floor(text.length / DIGITS) * BYTES + (rest === 0 ? 0 : rest - 1));
  const highest = BASE85.length - 1;
  for (let at = 0, place = 0; at < text.length; at += DIGITS, place += BYTES) {
    let number = 0;
    // Digits that a last group lacks count as the highest, so that its first bytes come out whole.
    for (let digit = 0; digit < DIGITS; digit++) number = number * BASE85.length + (at + digit < text.length ? (values[text.charCodeAt(at + digit)] ?? 0) : highest);
    for (let byte = 0; byte < BYTES && place + byte < bytes.length; byte++) bytes[place + byte] = (number / 2 ** (8 * (BYTES - 1 - byte))) & 0xff;
  }
  return bytes;
}
