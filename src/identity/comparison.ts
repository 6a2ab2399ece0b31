import { OrganisationKind } from '../domain/words.js';
import type { NameSimilarity } from './nameSimilarity.js';
import type { NameVariant } from './nameVariants.js';
import type { Judgement, Party } from './party.js';
import type { PlaceComparison } from './placeComparison.js';
import { weight } from './weights.js';

/** A pair of names, one of each party, with what is known of the parties. */
export interface Case {
  readonly mention: Party;
  readonly candidate: Party;
  readonly one: NameVariant;
  readonly other: NameVariant;
  readonly at: PlaceComparison;
  readonly like: NameSimilarity;
}

/** True if the places are the same, or one name states the place of the other. */
export const placed = ({ at, one, other }: Case) => at.where === 'SAME' || one.placed || other.placed;
export const national = ({ mention, candidate }: Case) => Boolean(mention.national || candidate.national);
export const viaAlias = ({ one, other }: Case) => one.isOther || other.isOther;

const KIND_GROUPS: readonly (readonly OrganisationKind[])[] = [
  [OrganisationKind.UNIVERSITY, OrganisationKind.COLLEGE, OrganisationKind.SCHOOL],
  [OrganisationKind.MUSEUM],
  [OrganisationKind.HEALTH_BODY],
  [OrganisationKind.LOCAL_AUTHORITY],
  [OrganisationKind.PRISON],
  [OrganisationKind.COMPANY],
];

/** True if the kinds exclude each other. Kinds outside these groups are printed too loosely to decide. */
export function kindsDiffer({ mention, candidate }: Pick<Case, 'mention' | 'candidate'>): boolean {
  const group = (kind: OrganisationKind | undefined) =>
    KIND_GROUPS.findIndex((kinds) => kind && kinds.includes(kind));
  const [one, other] = [group(mention.kind), group(candidate.kind)];
  return one >= 0 && other >= 0 && one !== other;
}

/** The weights of a match. */
export type Agreement =
  | 'exactName'
  | 'exactAlias'
  | 'sameWords'
  | 'reordered'
  | 'misspelt'
  | 'placeAdded'
  | 'looseWords'
  | 'federal'
  | 'head';

export function same(it: Case, by: Agreement, why: string): Judgement {
  const where = placed(it) ? weight('samePlace') : it.at.where === 'OTHER' ? weight('otherPlace') : 0;
  const kind = kindsDiffer(it) ? weight('otherKind') : 0;
  const fullReason = placed(it) ? `${why}, and so is the place` : why;
  return { judgement: 'SAME', score: rounded(weight(by) + where + kind), reason: fullReason };
}

/** Scores `share` of the maximum for an unsure match, plus a little if the places agree. */
export function unsure(it: Case, share: number, reason: string): Judgement {
  const score = Math.min(weight('unsure'), weight('unsure') * share + (placed(it) ? weight('samePlace') : 0));
  return { judgement: 'UNSURE', score: rounded(score), reason };
}

export const other = ({ share, words }: NameSimilarity): Judgement =>
  different(
    share * weight('differentAtMost'),
    words.length > 0 ? `"${words.join(' ')}" distinguishes them` : 'the names differ',
  );

export function different(score: number, reason: string): Judgement {
  return { judgement: 'DIFFERENT', score: rounded(score), reason };
}

const rounded = (score: number) => Math.round(Math.max(0, Math.min(1, score)) * 1000) / 1000;
