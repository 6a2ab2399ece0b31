import type { FigureStatus, LoanPurpose, LoanTerm, Outcome, ProjectKind } from '../domain/words.js';
import type { Place } from './report.js';
import type { StatedFacts } from './sourceFacts.js';

/**
 * The content of one row. Rows are stored in this form (`Row.statement`, as JSON), and everything in the graph is built from it. It is
 * independent of the rest of the graph; the organisation of each mention is stored separately (`Row.resolvedIds`, by position). Absent is
 * unknown; no property is null or ''.
 */
export interface ParsedRecord {
  /** Distinct organisations that the row names. Everything below refers to them by position. */
  readonly mentions: readonly Mention[];
  /** Addresses or codes of the sources; at least one. */
  readonly sources: readonly string[];
  /** Names as the source prints them. */
  readonly printed?: readonly string[];
  readonly thing:
    | LoanStatement
    | ProjectStatement
    | FigureStatement
    | OrganisationStatement
    | SourceStatement;
}

/** Position in `mentions`. */
export type MentionIndex = number;

/** One organisation as a row names it, after the corrections of data/tables/names.csv. */
export interface Mention {
  readonly name: string;
  /** Its kind as printed (`FE college`), mapped by data/tables/organisation_kinds.csv. */
  readonly kind?: string;
  /** A kind implied by the context, used if no row prints one: `funder`, `exhibition venue`. */
  readonly otherKind?: string;
  readonly place?: string;
  readonly localAuthority?: string;
  readonly region?: string;
  readonly country?: string;
  /** The layout assumes the country: it is no evidence against another country. */
  readonly countrySupposed?: true;
  /** Degrees, WGS 84; only if the row states them. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** Scheme and value: `ror:02mb95055`, `mm:mm.New.1`, `own:…`. */
  readonly identifiers?: readonly string[];
  /** The organisation that it is a site, part or branch of. */
  readonly of?: MentionIndex;
  readonly others?: readonly OtherName[];
  /** An unnamed group (`92 venues`). */
  readonly collective?: true;
  /** A row of the corrections table was used. */
  readonly byTable?: true;
  /** Its short name in the list of national museums; present only for national museums. */
  readonly national?: string;
  readonly website?: string;
  /** First and last possible year of opening, and of closing. */
  readonly opened?: Years;
  readonly closed?: Years;
  /** Stated by a submitter for another museum: used only if no other row states anything. */
  readonly unconfirmed?: true;
  /** All sources of the row are synthetic, for trials or benchmarks. */
  readonly synthetic?: true;
}

export interface Years {
  readonly from: number;
  readonly to: number;
}

export interface OtherName {
  readonly name: string;
  readonly use: 'SHORT' | 'FORMER' | 'PRINTED' | 'OTHER';
  readonly reason: string;
  readonly by: string;
}

export interface PeriodRecord {
  /** Partial dates as written (src/domain/partialDate.ts); `..` is open. */
  readonly start?: string;
  readonly end?: string;
  readonly periodNote?: string;
}

export interface FundingRecord {
  readonly funder: MentionIndex;
  readonly amount?: number;
  readonly currency?: string;
  readonly note?: string;
}

interface ActivityRecord extends PeriodRecord {
  readonly title: string;
  /** An identifier from the return itself (`loan_id`, `project_id`). */
  readonly ownId?: string;
  readonly people?: number;
  readonly objectsNote?: string;
  readonly outcomes?: readonly Outcome[];
  readonly funding?: readonly FundingRecord[];
}

export interface LoanStatement extends ActivityRecord {
  readonly is: 'LOAN';
  readonly lenders: readonly MentionIndex[];
  readonly borrowers: readonly MentionIndex[];
  /** The museum's side: whether the museum whose work the source describes lent or borrowed. */
  readonly direction: 'LENT' | 'BORROWED';
  readonly venues?: readonly ({ readonly organisation: MentionIndex } & Omit<PeriodRecord, 'periodNote'>)[];
  readonly purpose: LoanPurpose;
  readonly term?: LoanTerm;
  readonly objects?: number;
  readonly object?: string;
  readonly programme?: string;
}

/** Role of a participant in a list of projects. */
export type ListedRole = 'LEAD' | 'PARTICIPANT';

export interface ProjectStatement extends ActivityRecord {
  readonly is: 'PROJECT';
  /** Each museum of the row worked with each partner of the row. */
  readonly museums: readonly MentionIndex[];
  readonly partners: readonly MentionIndex[];
  /** Participants from a list of projects, such as a register of grants. Each worked with each other participant that the list names. */
  readonly listed?: readonly { readonly organisation: MentionIndex; readonly role: ListedRole }[];
  readonly kind: ProjectKind;
  readonly printedKind: string;
  /** The title is a description that rows use for separate projects (data/tables/projects.csv). */
  readonly onePerRow?: true;
}

export interface FigureStatement {
  readonly is: 'FIGURE';
  /** The organisation or area that it describes; neither if it describes all surveyed museums together. */
  readonly about?: MentionIndex;
  readonly area?: {
    readonly key: readonly string[];
    readonly name: string;
    readonly region?: string;
    readonly country?: string;
  };
  readonly title: string;
  readonly year: string;
  readonly measure: string;
  readonly scope: string;
  readonly unit: string;
  readonly qualifier: 'EXACT' | 'AT_LEAST' | 'MORE_THAN';
  readonly status: FigureStatus;
  readonly value?: number;
  readonly theme?: string;
  readonly note?: string;
}

/** The row is about the organisation itself: a line of a register or list. */
export interface OrganisationStatement {
  readonly is: 'ORGANISATION';
  readonly organisation: MentionIndex;
}

/** The row states facts of the one source that it names. */
export interface SourceStatement {
  readonly is: 'SOURCE';
  readonly facts: StatedFacts;
}

/** A parsed row to be imported. */
export interface ParsedRow {
  readonly line: number;
  readonly sheet?: Place['sheet'];
  /** Raw cells that distinguish this row from others, without the file. The id of a new thing is derived from them. */
  readonly key: readonly string[];
  readonly statement: ParsedRecord;
  /** For each mention: the cell that names it (for messages), and the key for its id if it is new. */
  readonly named: readonly {
    readonly column: string;
    readonly value: string;
    readonly key: readonly string[];
  }[];
}
