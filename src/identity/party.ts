import type { OrganisationKind } from '../domain/words.js';

/** An organisation to be compared: a mention in a row, or a candidate from the graph, which has an `id`. Absent means unknown. */
export interface Party {
  readonly id?: string;
  readonly name: string;
  /** Aliases, short and former names that definitely mean it. */
  readonly otherNames?: readonly string[];
  readonly kind?: OrganisationKind;
  readonly place?: string;
  readonly region?: string;
  readonly country?: string;
  /** The country is assumed, not stated, so a different country is no objection. */
  readonly countrySupposed?: boolean;
  /** Degrees, WGS 84. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** Places of organisations that a person merged into it. */
  readonly mergedPlaces?: readonly string[];
  /** Scheme and value: `ror:02mb95055`, `mm:mm.New.1`. */
  readonly identifiers?: readonly string[];
  /** Name or id of its parent organisation, if it is a site. */
  readonly siteOf?: string;
  /** It is on the list of national museums. */
  readonly national?: boolean;
}

/** Whether two parties are one organisation. */
export interface Judgement {
  readonly judgement: 'SAME' | 'UNSURE' | 'DIFFERENT';
  /** 0 to 1: strength of the evidence that they are one organisation. SAME is above UNSURE, UNSURE above DIFFERENT. */
  readonly score: number;
  /** The reason for museum staff, as a clause after "because": `the names differ in spelling alone`. */
  readonly reason: string;
  /**
   * SAME because one name is a short form of the other. Not transitive: two long names with one short form are still two organisations.
   */
  readonly shortened?: true;
}

/** A candidate and its judgement. */
export interface Match extends Judgement {
  /** The candidate; it has an `id` if it comes from the graph. */
  readonly party: Party;
}
