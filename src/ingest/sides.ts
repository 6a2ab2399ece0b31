import type { MentionIndex, ParsedRecord, ProjectStatement } from './records.js';

/** The two sides of a loan or of joint work, which must be different organisations; undefined for any other statement. */
export function sidesOf(
  thing: ParsedRecord['thing'],
): readonly [readonly MentionIndex[], readonly MentionIndex[]] | undefined {
  if (thing.is === 'LOAN') return [thing.lenders, thing.borrowers];
  return thing.is === 'PROJECT' ? [thing.museums, thing.partners] : undefined;
}

/** All organisations that a row names as taking part in a project. */
export const participantsOf = ({ museums, partners, listed = [] }: ProjectStatement): MentionIndex[] => [
  ...museums,
  ...partners,
  ...listed.map(({ organisation }) => organisation),
];
