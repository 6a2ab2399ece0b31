import { createHash } from 'node:crypto';
import { badInput } from './errors.js';
import { validatePageSize } from './selection.js';

/** A page of an answer that is computed as a whole: rows `from` to `to` - 1 of each of its lists. */
export interface AnswerPage {
  readonly from: number;
  readonly to: number;
  /** `PageInfo` for an answer whose longest list has this many rows. */
  info(longest: number): PageInfoOf;
  of<T>(rows: readonly T[]): readonly T[];
}

interface PageInfoOf {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface PageAsked {
  /** The root field. */
  readonly field: string;
  /** Arguments of the field; cursors for other arguments are rejected. */
  readonly args: object;
  /** Names of the arguments that size the page and continue it. */
  readonly size: string;
  readonly after: string;
  readonly least: number;
  readonly most: number;
  /** The version of the data that is answered. */
  readonly version: number;
}

/**
 * Parses the page arguments. Throws `badInput` if the size is out of range, or if the cursor belongs to other
 * arguments or another data version.
 */
export function answerPage(asked: PageAsked): AnswerPage {
  const { field, size, after, least, most, version } = asked;
  const given = asked.args as Readonly<Record<string, unknown>>;
  const rows = validatePageSize(given[size] as number, least, most, `${field}.${size}`);
  const question = digestOf(given, [size, after]);
  const cursor = given[after] as string | null | undefined;
  const from = cursor ? positionOf(cursor, question, version, `${field}.${after}`) : 0;
  const cursorAt = (position: number) =>
    Buffer.from(JSON.stringify([question, version, position])).toString('base64url');
  const to = from + rows;
  return {
    from,
    to,
    info: (longest) => {
      const last = Math.min(to, longest);
      const isEmpty = last <= from;
      return {
        hasNextPage: longest > to,
        hasPreviousPage: from > 0,
        startCursor: isEmpty ? null : cursorAt(from + 1),
        endCursor: isEmpty ? null : cursorAt(last),
      };
    },
    of: (all) => all.slice(from, to),
  };
}

/** Digest of the arguments, without those of the page. */
function digestOf(args: Readonly<Record<string, unknown>>, page: readonly string[]): string {
  const filters = Object.entries(args).filter(([name, value]) => !page.includes(name) && value != null);
  return createHash('sha256').update(JSON.stringify(filters.sort())).digest('base64url').slice(0, 12);
}

function positionOf(cursor: string, question: string, version: number, path: string): number {
  const [its, of, position] = parsed(cursor) ?? [];
  if (its === undefined || of === undefined || position === undefined)
    throw badInput(
      `"${cursor.slice(0, 40)}" is not a valid cursor. Use pageInfo.endCursor of a previous page.`,
      path,
    );
  if (its !== question)
    throw badInput(
      'this cursor belongs to different arguments. Repeat the arguments of the previous page, or start without a cursor.',
      path,
    );
  if (of !== version)
    throw badInput(
      `the data changed after the previous page (version ${of}, now ${version}). Start again without the cursor.`,
      path,
    );
  return position;
}

function parsed(cursor: string): readonly [string, number, number] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 3) return undefined;
    const [question, version, position] = parts;
    const isPosition = Number.isSafeInteger(position) && position >= 0;
    return typeof question === 'string' && Number.isSafeInteger(version) && isPosition
      ? [question, version, position]
      : undefined;
  } catch {
    return undefined;
  }
}
