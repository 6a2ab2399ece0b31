import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { requireOwnMuseum } from '../auth/errors.js';
import { type AuthMethod, boundMuseum, type Caller, type Role } from '../auth/principal.js';
import { reportingYear } from '../domain/partialDate.js';
import { type ImportRequest, MAPPINGS_FOLDER } from '../ingest/importFile.js';
import { LAYOUTS } from '../ingest/layouts/all.js';
import { SubmissionRejectedError } from './errors.js';
import { expectOwnName } from './returnName.js';

/** Parameters of an upload. */
export type UploadRequest = Omit<ImportRequest, 'path'> & {
  readonly file: string;
  /** Dry run: reports what would change. */
  readonly check: boolean;
  /** Imports even if most rows of the previous version are missing. */
  readonly replace: boolean;
  /** The only museum whose returns it may replace; undefined if the caller is not bound to a museum. */
  readonly own?: string | undefined;
  /** Role and authentication method of the caller; absent in uploads stored by an earlier version. */
  readonly caller?: { readonly way: AuthMethod; readonly role: Role };
};

const layouts = Object.values(LAYOUTS)
  .filter(({ internal }) => !internal)
  .map(({ name }) => name);

const flag = z.enum(['true', 'false'], { error: 'expected true or false' }).default('false');
const words = z.string().trim().min(1).max(200, { error: 'expected 1 to 200 characters' });

const Parameters = z.strictObject({
  as: words,
  layout: z.enum(layouts, { error: `expected one of ${layouts.join(', ')}` }).optional(),
  mapping: z
    .string()
    .refine((name) => /^[\w-]+$/.test(name) && existsSync(join(MAPPINGS_FOLDER, `${name}.json`)), {
      error: 'expected the name of a shipped mapping',
    })
    .optional(),
  museum: words.optional(),
  year: z
    .string()
    .refine((text) => reportingYear(text) !== undefined, {
      error: 'expected a reporting year such as 2017/18',
    })
    .transform((text) => reportingYear(text))
    .optional(),
  ignore: z.union([z.string(), z.array(z.string())]).optional(),
  sheet: z.union([words, z.array(words)]).optional(),
  dates: z.enum(['day-first', 'month-first'], { error: 'expected day-first or month-first' }).optional(),
  acceptSuggestions: flag,
  check: flag,
  replace: flag,
});

/** Parameters that can occur several times. */
const REPEATABLE: ReadonlySet<string> = new Set(['ignore', 'sheet']);

/**
 * Reads the query of a POST. Throws a SubmissionRejectedError (400) that names each wrong parameter and what is allowed,
 * or a ForbiddenError if it is for another museum than the caller’s.
 */
export function readParameters(query: unknown, caller: Caller): UploadRequest {
  const result = Parameters.safeParse(query);
  if (!result.success) throw wrong(result.error.issues.map((issue) => messageOf(issue, query)).join(' '));
  const { check, replace, ignore, sheet, dates, acceptSuggestions, ...rest } = result.data;
  if (rest.layout && rest.mapping)
    throw wrong('mapping and layout cannot be combined: the mapping determines the layout.');
  expectOwnName(rest.as, 'as=…');
  const own = boundMuseum(caller);
  const { museum = own } = rest;
  requireOwnMuseum('The request', own, [museum ?? null]);
  const columns = typeof ignore === 'string' ? [ignore] : ignore;
  return {
    ...rest,
    file: rest.as,
    ignore: columns,
    ...(sheet !== undefined && { sheets: typeof sheet === 'string' ? [sheet] : sheet }),
    ...(dates && { dates: dates === 'day-first' ? ('DAY_FIRST' as const) : ('MONTH_FIRST' as const) }),
    ...(acceptSuggestions === 'true' && { acceptSuggestions: true }),
    by: caller.by,
    museum,
    own,
    caller: { way: caller.method, role: caller.role },
    check: check === 'true',
    replace: replace === 'true',
  };
}

function messageOf(issue: z.core.$ZodIssue, query: unknown): string {
  if (issue.code === 'unrecognized_keys')
    return `Unknown parameter ${issue.keys.join(', ')}; parameters are ${Object.keys(Parameters.shape).join(', ')}.`;
  const name = String(issue.path[0]);
  const actual = (query as Record<string, unknown>)[name];
  if (Array.isArray(actual) && !REPEATABLE.has(name))
    return `${name} occurs more than once. Use it only once.`;
  if (actual === undefined)
    return `${name} is missing: the name of the return. A later file with the same name is a corrected version.`;
  return `${name} is ${JSON.stringify(actual)}; ${issue.message}.`;
}

const wrong = (message: string) => new SubmissionRejectedError(400, 'BAD_PARAMETER', message);
