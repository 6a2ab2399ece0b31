import { normaliseName, sortableName } from '../domain/names.js';
import type { Match, Party } from '../identity/party.js';
import type { ReconcileQuery } from './queries.js';

/** Evidence for or against a candidate. */
export interface Feature {
  readonly id: string;
  readonly value: boolean | number;
}

/**
 * Components of the score, for clients that compute their own. Attributes missing from the query have no
 * feature.
 */
export function featuresOf(
  query: ReconcileQuery,
  mention: Party,
  party: Party,
  judgement: Match['judgement'],
  fits: boolean,
): Feature[] {
  const features: Feature[] = [{ id: 'judged_same', value: judgement === 'SAME' }];
  if (mention.name !== '') {
    const name = sortableName(mention.name);
    features.push({ id: 'name_equal', value: sortableName(party.name) === name });
    features.push({
      id: 'other_name_equal',
      value: (party.otherNames ?? []).some((other) => sortableName(other) === name),
    });
  }
  if (query.types.length > 0) features.push({ id: 'type_fits', value: fits });
  for (const key of ['place', 'region', 'country', 'kind'] as const)
    if (mention[key] !== undefined)
      features.push({ id: `${key}_equal`, value: alike(mention[key], party[key]) });
  if (mention.identifiers)
    features.push({
      id: 'identifier_equal',
      value: mention.identifiers.some((id) => party.identifiers?.includes(id)),
    });
  return features;
}

const alike = (one: string, other: string | undefined) =>
  other !== undefined && normaliseName(one) === normaliseName(other);
