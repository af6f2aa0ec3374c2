// Bytes as text of main.js; src/model/base85.ts reads it again and says why not base64.
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

/** @param {Uint8Array} bytes */
export function toBase85(bytes) {
  const groups = [];
  for (let at = 0; at < bytes.length; at += 4) {
    let number = 0;
    for (let byte = 0; byte < 4; byte++) number = number * 256 + (bytes[at + byte] ?? 0);
    let group = '';
    for (let digit = 0; digit < 5; digit++, number = Math.floor(number / 85)) group = DIGITS[number % 85] + group;
    groups.push(group.slice(0, Math.min(4, bytes.length - at) + 1));
  }
  return groups.join('');
}
