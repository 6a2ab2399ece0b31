import { digest } from '../build/rows.js';
import type { ParsedRow } from '../records.js';

/** Facts that a loan or project has once, in a fixed order, by the column in which they stand. */
type Facts = Readonly<Record<string, string>>;

const MISSING = '';
/** Characters of a fact's fingerprint: one in four thousand million pairs of different facts is taken for equal. */
const FINGERPRINT = 8;

/**
 * Finds rows of one file that give one `loan_id` or `project_id` to different things. A fact that only one of the rows states is
 * no difference. Keeps fingerprints of the facts of each number, not the rows.
 */
export class OwnNumbers {
  readonly #first = new Map<string, { readonly line: number; prints: Readonly<Record<string, string>> }>();

  /** The line that used the number before, and the columns in which this row differs; undefined if there is no difference. */
  conflict(
    row: ParsedRow,
  ): { readonly number: string; readonly line: number; readonly columns: string[] } | undefined {
    const number = numberOf(row);
    if (!number) return undefined;
    const key = digest([row.said.thing.is, ...row.key]);
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

function numberOf({ said: { thing } }: ParsedRow): string | undefined {
  return thing.is === 'LOAN' || thing.is === 'PROJECT' ? thing.ownId : undefined;
}

function fingerprints(facts: Facts): Record<string, string> {
  const stated = Object.entries(facts).filter(([, fact]) => fact !== MISSING);
  return Object.fromEntries(stated.map(([column, fact]) => [column, digest([fact]).slice(0, FINGERPRINT)]));
}

const text = (value: unknown): string => (value === undefined ? MISSING : String(value));

/** Dates of a row that names a venue are those of the stop; partners, activities and dates of a project differ by row. */
function factsOf({ said, named }: ParsedRow): Facts {
  const { thing, mentions } = said;
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
