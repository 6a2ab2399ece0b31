import type { OrganisationKind } from '../domain/words.js';

/**
 * An organisation as somebody names it, or as the graph has it: what is known of it, to be compared. Absent is unknown.
 * A mention of a row is one; a candidate is one too, with its `id`.
 */
export interface Party {
  readonly id?: string;
  readonly name: string;
  /** Aliases, short and former names that are sure to mean it. */
  readonly otherNames?: readonly string[];
  readonly kind?: OrganisationKind;
  readonly place?: string;
  readonly region?: string;
  readonly country?: string;
  /** The country is supposed, not stated: another country does not speak against it. */
  readonly countrySupposed?: boolean;
  /** Degrees, WGS 84. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** Scheme and value: `ror:02mb95055`, `mm:mm.New.1`. */
  readonly identifiers?: readonly string[];
  /** Name or id of what it is a site of. */
  readonly siteOf?: string;
  /** It is on the list of national museums. */
  readonly national?: boolean;
}

/** Whether two are one organisation. */
export interface Judgement {
  readonly judgement: 'SAME' | 'UNSURE' | 'DIFFERENT';
  /** 0 to 1: how much speaks for one organisation. SAME is above UNSURE, UNSURE above DIFFERENT. */
  readonly score: number;
  /** Why, in words for a museum person, to stand after "because": `the names differ in spelling alone`. */
  readonly reason: string;
}

/** A candidate and how it was judged. */
export interface Match extends Judgement {
  /** The candidate; it has an `id` where it comes from the graph. */
  readonly party: Party;
}
