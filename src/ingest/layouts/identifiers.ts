import { rorKey } from '../ids.js';
import type { Desk } from './desk.js';

/** The ROR id of a cell as an identifier (`ror:02mb95055`); undefined where it is empty or, reported, is none. */
export function rorOf(desk: Desk, column: string): string | undefined {
  const text = desk.cell(column);
  if (!text) return undefined;
  const ror = rorKey(text);
  if (!ror) desk.error(column, text, 'bad-identifier', 'is no ROR id (https://ror.org/0…)');
  return ror && `ror:${ror}`;
}
