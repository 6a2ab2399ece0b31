import { orgIdentifier } from '../domain/orgIds.js';

/** The stored form of an organisation's id or identifier: `https://ror.org/02jx3x895` is `ror:02jx3x895`, `GB-CHC-1089464` is `gb-chc:1089464`. */
export function organisationId(id: string): string {
  const ror = /^(?:https?:\/\/)?ror\.org\/([0-9a-z]+)$/i.exec(id.trim());
  return ror?.[1] ? `ror:${ror[1].toLowerCase()}` : (orgIdentifier(id) ?? id.trim());
}
