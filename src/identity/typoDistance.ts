import { distance } from 'fastest-levenshtein';

/**
 * True if one word may be a typo of the other: one letter inserted, missing, replaced or swapped with its neighbour in a word of six
 * letters or more; two in a word of nine or more. Example: `univeristy` and `university`. `most` is the maximum number of letters.
 */
export function isTypo(one: string, other: string, most = 2): boolean {
  const shorter = Math.min(one.length, other.length);
  if (one === other || shorter < 5 || Math.abs(one.length - other.length) > 2) return false;
  if (/\d/.test(one) || /\d/.test(other)) return false;
  if (isSwap(one, other)) return true;
  const apart = distance(one, other);
  return apart === 1 ? Math.max(one.length, other.length) >= 6 : apart === 2 && most > 1 && shorter >= 9;
}

/** True if two neighbouring letters are swapped: `Leeds` and `Leesd`. */
function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return (
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2) &&
    at + 1 < one.length
  );
}
