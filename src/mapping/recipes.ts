import { plainText } from '../ingest/layouts/html.js';
import { type Cells, compileConditions, testedColumns } from './conditions.js';
import { compileDate, compileNumber } from './formats.js';
import type { Recipe } from './words.js';

/** Reports a value that cannot be mapped; the row is refused. */
export type Refuse = (column: string, value: string, rule: string, reason: string) => void;
/** Makes one cell from a row of the file; '' if there is no value. */
export type Make = (cells: Cells, refuse: Refuse) => string;

/** Separator between several values of a cell. */
const BETWEEN = ' | ';

/** Settings for all cells of a file. `missing`: the words that mean empty. `html`: HTML entities and formatting tags are decoded. */
export interface FileSettings {
  readonly missing: ReadonlySet<string>;
  readonly html?: boolean | undefined;
}

/** Compiles a recipe. */
export function compileRecipe(recipe: Recipe, settings: FileSettings): Make {
  const make = compileOrigin(recipe, settings);
  if (!recipe.when) return make;
  const holds = compileConditions(recipe.when, settings.missing);
  return (cells, refuse) => (holds(cells) ? make(cells, refuse) : '');
}

function compileOrigin(recipe: Recipe, settings: FileSettings): Make {
  const [between, change] = [recipe.with ?? BETWEEN, compileSteps(recipe)];
  const parts = (recipe.join ?? recipe.first ?? []).map((part) => compileRecipe(part, settings));
  const column = firstColumn(recipe);
  if (recipe.constant !== undefined) return (_, refuse) => change(column, recipe.constant!, refuse);
  if (recipe.join) {
    const all: Make = (cells, refuse) =>
      parts
        .map((part) => part(cells, refuse))
        .filter(Boolean)
        .join(between);
    return (cells, refuse) => change(column, all(cells, refuse), refuse);
  }
  if (recipe.first) return (cells, refuse) => change(column, firstOf(parts, cells, refuse), refuse);
  return fromColumn(recipe, settings, between, change);
}

function firstOf(parts: readonly Make[], cells: Cells, refuse: Refuse): string {
  for (const part of parts) {
    const value = part(cells, refuse);
    if (value) return value;
  }
  return '';
}

function fromColumn(recipe: Recipe, settings: FileSettings, between: string, change: Step): Make {
  const { from = '', split, html = settings.html } = recipe;
  const none = new Set([...settings.missing, ...(recipe.missing ?? [])]);
  return (cells, refuse) => {
    const value = html ? plainText(cells[from] ?? '') : (cells[from] ?? '');
    if (none.has(value)) return '';
    if (split === undefined) return change(from, value, refuse);
    const parts = value.split(split).map((part) => part.trim());
    const present = parts.filter((part) => part && !none.has(part)).map((part) => change(from, part, refuse));
    return [...new Set(present.filter(Boolean))].join(between);
  };
}

type Step = (column: string, value: string, refuse: Refuse) => string;

/** Compiles the steps applied to a value, in this order. Empty values stay empty. */
function compileSteps(recipe: Recipe): Step {
  const steps = [onlyStep, replaceStep, valuesStep, dateStep, numberStep, aroundStep].flatMap(
    (compileStep) => compileStep(recipe) ?? [],
  );
  return (column, value, refuse) =>
    steps.reduce((text, step) => (text === '' ? '' : step(column, text, refuse)), value);
}

const flags = ({ ignoreCase }: Recipe, more = '') => `${more}${ignoreCase ? 'i' : ''}u`;

function onlyStep(recipe: Recipe): Step | undefined {
  if (recipe.only === undefined) return undefined;
  const pattern = new RegExp(recipe.only, flags(recipe));
  return (_, value) => (pattern.test(value) ? value : '');
}

function replaceStep(recipe: Recipe): Step | undefined {
  if (!recipe.replace) return undefined;
  const replacements = recipe.replace.map(
    ({ pattern, by }) => [new RegExp(pattern, flags(recipe, 'g')), by] as const,
  );
  return (_, value) => replacements.reduce((text, [pattern, by]) => text.replace(pattern, by), value).trim();
}

function valuesStep(recipe: Recipe): Step | undefined {
  if (!recipe.values) return undefined;
  const fold = (text: string) => (recipe.ignoreCase ? text.toLowerCase() : text);
  const table = new Map(Object.entries(recipe.values).map(([from, to]) => [fold(from), to]));
  return (column, value, refuse) => {
    const found = table.get(fold(value));
    if (found !== undefined) return found;
    if (recipe.unknown === 'keep') return value;
    if (recipe.unknown !== 'drop') refuse(column, value, 'value-not-in-mapping', notInTable(recipe.values!));
    return '';
  };
}

function notInTable(values: Readonly<Record<string, string>>): string {
  const known = Object.keys(values);
  const shown =
    known.length > 12 ? `${known.slice(0, 12).join(', ')} and ${known.length - 12} more` : known.join(', ');
  return `is not in the mapping's table of values (${shown})`;
}

function dateStep(recipe: Recipe): Step | undefined {
  if (!recipe.date) return undefined;
  const [read, forms] = [compileDate(recipe.date), recipe.date.join(' or ')];
  return reading(read, 'date-not-in-mapping', `is not a date in the mapping’s format ${forms}`);
}

function numberStep(recipe: Recipe): Step | undefined {
  if (!recipe.number) return undefined;
  const { decimal, group } = recipe.number;
  const form = `decimal separator ${decimal}${group ? ` and thousands separator ${group}` : ''}`;
  return reading(
    compileNumber(recipe.number),
    'number-not-in-mapping',
    `is not a number in the mapping’s format (${form})`,
  );
}

function reading(read: (text: string) => string | undefined, rule: string, reason: string): Step {
  return (column, value, refuse) => {
    const result = read(value);
    if (result === undefined) refuse(column, value, rule, reason);
    return result ?? '';
  };
}

function aroundStep({ before = '', after = '' }: Recipe): Step | undefined {
  return before || after ? (_, value) => `${before}${value}${after}` : undefined;
}

/** The file's columns that a recipe reads, conditions included. */
export function columnsOf(recipe: Recipe): string[] {
  const tested = (recipe.when ?? []).flatMap(testedColumns);
  const parts = [...(recipe.join ?? []), ...(recipe.first ?? [])].flatMap(columnsOf);
  return [...new Set([...(recipe.from === undefined ? [] : [recipe.from]), ...parts, ...tested])];
}

const firstColumn = (recipe: Recipe) => columnsOf(recipe)[0] ?? '';
