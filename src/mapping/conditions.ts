import type { Condition } from './words.js';

export type Cells = Readonly<Record<string, string>>;
export type Test = (cells: Cells) => boolean;

/** The columns that a condition tests. */
export const testedColumns = ({ column, sameAs }: Condition): string[] =>
  sameAs === undefined ? [column] : [column, sameAs];

/** Compiles a test of a raw row; all conditions must hold. `missing`: the words that mean empty. */
export function compileConditions(conditions: readonly Condition[], missing: ReadonlySet<string>): Test {
  const tests = conditions.map((condition) => compileCondition(condition, missing));
  return (cells) => tests.every((test) => test(cells));
}

function compileCondition(condition: Condition, missing: ReadonlySet<string>): Test {
  const test = compileTest(condition, missing);
  return condition.not ? (cells) => !test(cells) : test;
}

function compileTest(condition: Condition, missing: ReadonlySet<string>): Test {
  const { column, ignoreCase = false } = condition;
  const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text);
  const cellOf = (name: string) => (cells: Cells) => (Object.hasOwn(cells, name) ? (cells[name] ?? '') : '');
  const value = cellOf(column);
  if (condition.empty !== undefined) {
    return (cells) => (value(cells) === '' || missing.has(value(cells))) === condition.empty;
  }
  if (condition.matches !== undefined) {
    const pattern = new RegExp(condition.matches, ignoreCase ? 'iu' : 'u');
    return (cells) => pattern.test(value(cells));
  }
  if (condition.sameAs !== undefined) {
    const other = cellOf(condition.sameAs);
    return (cells) => fold(value(cells)) === fold(other(cells));
  }
  const words = new Set((condition.in ?? [condition.is ?? '']).map(fold));
  return (cells) => words.has(fold(value(cells)));
}
