/**
 * Amount of generated input in tests. TRIES multiplies it; SEED selects other inputs. Both are in the test names, so
 * that a failure can be repeated.
 */
export const TRIES = wholeNumber('TRIES', 1);
export const SEED = wholeNumber('SEED', 1);

function wholeNumber(name: string, otherwise: number): number {
  const given = process.env[name];
  if (given === undefined || given === '') return otherwise;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`${name} is "${given}"; expected whole numbers from 1.`);
  return number;
}
