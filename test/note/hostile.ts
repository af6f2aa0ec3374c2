import fc from 'fast-check';
import { ATTACKS } from './attacks';

/** Text that meets marks far more often than chance would have it. */
export const hostile = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...Array.from('\\`*_~=%{}[]()!<>#$^:|&-+.@/"\' ')) },
      { weight: 3, arbitrary: fc.constantFrom('a', 'b1', '7', 'é', '中', '😀', 'script', 'http://', 'https://', 'file://', '&lt;', '1. ', '- ', '[x] ', '^id', '#tag', '\n') },
      { weight: 1, arbitrary: fc.constantFrom('\u200B', '\u202E', '\u2028', '\uD800', '\uDC00', '\uFE0F', '\u200D', '\t', '\0') },
      { weight: 1, arbitrary: fc.constantFrom(...ATTACKS.map(([, text]) => text)) },
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

/** The same with marks of blocks and over several lines. */
export const hostileLines = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: hostile },
      { weight: 2, arbitrary: fc.constantFrom('\n', '\n\n', '\n- ', '\n* ', '\n1. ', '\n  - ', '\n  ', '\n\t', '\n> ') },
      { weight: 2, arbitrary: fc.constantFrom('\n```\n', '\n```js\n', '\n~~~\n', '\n$$\n', '| a | b |\n| - | - |\n| ', ' | ', '\n---\n', '**', ' *', '* ', ' `', '` ', '$x_1$', '\\(') },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
