import { orgIdentifier } from '../domain/orgIds.js';

/** The stored form of an organisation's id or identifier: `https://ror.org/02jx3x895` is `ror:02jx3x895`, `GB-CHC-1089464` is `gb-chc:1089464`. */
export function organisationId(id: string): string {
  const ror = /^(?:https?:\/\/)?ror\.org\/([0-9a-z]+)$/i.exec(id.trim());
  return ror?.[1] ? `ror:${ror[1].toLowerCase()}` : (orgIdentifier(id) ?? id.trim());
}

/** The same for any id. The id of a partnership has the ids of its two organisations, joined by `~`. */
export const currentId = (id: string): string => id.split('~').map(organisationId).join('~');

/** Types whose ids begin with a prefix of their own; all other ids are of organisations. */
const TYPE_BY_PREFIX: ReadonlyMap<string, string> = new Map([
  ['loan', 'Loan'],
  ['project', 'Project'],
  ['source', 'Source'],
  ['figure', 'Figure'],
  ['submission', 'Submission'],
  ['judgement', 'Judgement'],
]);

/** Name of the type that an id is of. */
export function typeOfId(id: string): string {
  if (id.includes('~')) return 'Partnership';
  return TYPE_BY_PREFIX.get(id.slice(0, id.indexOf(':'))) ?? 'Organisation';
}
