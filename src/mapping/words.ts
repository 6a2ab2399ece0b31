import { z } from 'zod';
import { dayRange } from '../domain/partialDate.js';
import { SourceKind } from '../domain/words.js';

/**
 * The keys of a mapping file (docs/mappings.md), which maps the columns of a foreign CSV file to one of our layouts. These are only
 * declarations: no key runs a program.
 */

const text = z.string();
const words = z.array(text);
const pattern = text.refine(isPattern, { error: 'expected a regular expression' });

const partialDate = text.refine((value) => dayRange(value) !== undefined, {
  error: 'expected a date: 2019, 2019-08 or 2019-08-09',
});

const dateFormat = text.regex(/^(?=.*YYYY)(YYYY|MMM|MM?|DD?|[^A-Za-z0-9])+$/, {
  error: 'expected a date format of YYYY, MMM, MM, M, DD and D, with YYYY in it',
});

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

/** Strict object schema. The error for an unknown key lists the allowed keys. */
function only<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has the unknown keys ${issue.keys.join(', ')}; expected ${Object.keys(shape).join(', ')}`
        : undefined,
  });
}

const oneOf = (keys: readonly string[], value: object) => keys.filter((key) => key in value).length === 1;

/** The tests of a condition on one cell; exactly one is required. */
export const TESTS = ['is', 'in', 'matches', 'empty', 'sameAs'] as const;
export const CONDITION = {
  column: text,
  not: z.boolean().optional(),
  is: text.optional(),
  in: words.min(1).optional(),
  matches: pattern.optional(),
  empty: z.boolean().optional(),
  sameAs: text.min(1).optional(),
  ignoreCase: z.boolean().optional(),
};
const condition = only(CONDITION).refine((value) => oneOf(TESTS, value), {
  error: `expected exactly one of ${TESTS.join(', ')}`,
});
/** A single condition is short for a list of one. */
const conditions = z.preprocess(
  (value) => (value === undefined || Array.isArray(value) ? value : [value]),
  z.array(condition).min(1),
);
export type Condition = z.infer<typeof condition>;

/** The origins of a cell; exactly one is required. The other keys of a recipe are applied in the order below. */
export const ORIGINS = ['from', 'constant', 'join', 'first'] as const;
export interface Recipe {
  readonly from?: string | undefined;
  readonly constant?: string | undefined;
  readonly join?: readonly Recipe[] | undefined;
  readonly first?: readonly Recipe[] | undefined;
  readonly when?: readonly Condition[] | undefined;
  readonly missing?: readonly string[] | undefined;
  readonly html?: boolean | undefined;
  readonly split?: string | undefined;
  readonly only?: string | undefined;
  readonly replace?: readonly { readonly pattern: string; readonly by: string }[] | undefined;
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly unknown?: 'refuse' | 'keep' | 'drop' | undefined;
  readonly ignoreCase?: boolean | undefined;
  readonly date?: readonly string[] | undefined;
  readonly number?: { readonly decimal: string; readonly group?: string | undefined } | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly with?: string | undefined;
}

const recipes = z.array(z.lazy(() => recipe)).min(1);
export const RECIPE = {
  from: text.min(1).optional(),
  constant: text.min(1).optional(),
  join: recipes.optional(),
  first: recipes.optional(),
  when: conditions.optional(),
  missing: words.optional(),
  html: z.boolean().optional(),
  split: text.min(1).optional(),
  only: pattern.optional(),
  replace: z.array(only({ pattern, by: text })).optional(),
  values: z.record(text, text).optional(),
  unknown: z.enum(['refuse', 'keep', 'drop']).optional(),
  ignoreCase: z.boolean().optional(),
  date: z.array(dateFormat).min(1).optional(),
  number: only({ decimal: text.length(1), group: text.length(1).optional() }).optional(),
  before: text.optional(),
  after: text.optional(),
  with: text.optional(),
};
/** `"name"` is short for `{ "from": "name" }`. */
const recipe: z.ZodType<Recipe> = z.preprocess(
  (value) => (typeof value === 'string' ? { from: value } : value),
  only(RECIPE).refine((value) => oneOf(ORIGINS, value), {
    error: `expected exactly one of ${ORIGINS.join(', ')}`,
  }),
);

const columns = z.record(text, recipe);

export const SOURCE = {
  code: text.min(1),
  title: text.min(1),
  url: z.url({ protocol: /^https?$/ }).optional(),
  publisher: text.optional(),
  kind: z.enum(SourceKind).optional(),
  published: partialDate.optional(),
  retrieved: partialDate.optional(),
  licence: text.optional(),
  note: text.optional(),
};

/** Another file in the same folder, whose columns are read as `as.column`. */
export const JOIN = {
  file: text.regex(/^[\w-]+\.csv$/, { error: 'expected the name of a CSV file, such as project.csv' }),
  as: text.regex(/^[a-z]+$/, { error: 'expected a lower-case word, such as project' }),
  column: text.min(1),
  with: text.min(1),
};

export const MAPPING = {
  mapping: text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'expected a lower-case name, such as mapping-museums',
  }),
  title: text.min(1),
  layout: text.min(1),
  source: only(SOURCE),
  join: only(JOIN).optional(),
  missing: words.optional(),
  html: z.boolean().optional(),
  columns,
  defaults: z.record(text, text.min(1)).optional(),
  rows: z
    .array(only({ repeat: words.min(1).optional(), when: conditions.optional(), columns }))
    .min(1)
    .optional(),
  onlyMuseums: z.boolean().optional(),
  leaveOut: z.array(only({ when: conditions, because: text.min(1) })).optional(),
  ignored: z.record(text, text.min(1)).optional(),
  ignoredMatching: z.array(only({ pattern, because: text.min(1) })).optional(),
  optional: words.optional(),
};

export const mappingFile = only(MAPPING);
export type MappingFile = z.infer<typeof mappingFile>;
