import { digest } from '../build/rows.js';
import type { ParsedRow } from '../records.js';

/** Single-valued facts of a loan or project, in a fixed order, by column. */
type Facts = Readonly<Record<string, string>>;

const MISSING = '';
/** Length of a fact's fingerprint in characters: about one in four thousand million pairs of different facts collides. */
const FINGERPRINT = 8;

/**
 * Finds rows in one file that use the same `loan_id` or `project_id` for different things. A fact that only one of the rows states is not a
 * conflict. Stores fingerprints of the facts for each number, not the rows.
 */
export class OwnNumbers {
  readonly #first = new Map<string, { readonly line: number; prints: Readonly<Record<string, string>> }>();

  /** The line that first used the number, and the columns in which this row differs; undefined if there is no conflict. */
  conflict(
    row: ParsedRow,
  ): { readonly number: string; readonly line: number; readonly columns: string[] } | undefined {
    const number = numberOf(row);
    if (!number) return undefined;
    const key = digest([row.statement.thing.is, ...row.key]);
    const prints = fingerprints(factsOf(row));
    const first = this.#first.get(key);
    if (!first) {
      this.#first.set(key, { line: row.line, prints });
      return undefined;
    }
    const columns = Object.keys(prints).filter(
      (column) => (first.prints[column] ?? prints[column]) !== prints[column],
    );
    if (columns.length > 0) return { number, line: first.line, columns };
    first.prints = { ...prints, ...first.prints };
    return undefined;
  }
}

function numberOf({ statement: { thing } }: ParsedRow): string | undefined {
  return thing.is === 'LOAN' || thing.is === 'PROJECT' ? thing.ownId : undefined;
}

function fingerprints(facts: Facts): Record<string, string> {
  const stated = Object.entries(facts).filter(([, fact]) => fact !== MISSING);
  return Object.fromEntries(stated.map(([column, fact]) => [column, digest([fact]).slice(0, FINGERPRINT)]));
}

const text = (value: unknown): string => (value === undefined ? MISSING : String(value));

/** Facts to compare. Dates of a row with a venue belong to that stop; partners, activities and dates of a project differ by row. */
function factsOf({ statement, named }: ParsedRow): Facts {
  const { thing, mentions } = statement;
  if (thing.is === 'PROJECT') return { title: thing.title };
  if (thing.is !== 'LOAN') return {};
  const names = thing.borrowers.map((at) => mentions[at]!.name).join(' | ');
  const dates = thing.venues ? {} : { start: text(thing.start), end: text(thing.end) };
  return {
    [named[thing.borrowers[0]!]?.column ?? 'borrower']: thing.venues ? MISSING : names,
    title: thing.title,
    purpose: thing.purpose,
    term: text(thing.term),
    objects_count: text(thing.objects),
    object: text(thing.object),
    programme: text(thing.programme),
    visitors: text(thing.people),
    ...dates,
  };
}
