import type { MentionIndex, ParsedRecord, ProjectStatement } from './records.js';

/** The two sides of a loan or of joint work, which must be different organisations; undefined for any other statement. */
export function sidesOf(
  thing: ParsedRecord['thing'],
): readonly [readonly MentionIndex[], readonly MentionIndex[]] | undefined {
  if (thing.is === 'LOAN') return [thing.lenders, thing.borrowers];
  return thing.is === 'PROJECT' ? [thing.museums, thing.partners] : undefined;
}

/** The first mention of the second side that means an organisation of the first side, too: lent to itself, or its own partner. */
export function mentionOnBothSides(
  thing: ParsedRecord['thing'],
  resolvedIds: readonly string[],
): MentionIndex | undefined {
  const [ones, others] = sidesOf(thing) ?? [[], []];
  const first = new Set(ones.map((at) => resolvedIds[at]));
  return others.find((at) => first.has(resolvedIds[at]));
}

/** All organisations that a row names as taking part in a project. */
export const participantsOf = ({ museums, partners, listed = [] }: ProjectStatement): MentionIndex[] => [
  ...museums,
  ...partners,
  ...listed.map(({ organisation }) => organisation),
];

/** The organisations that lend, borrow or take part, without funders; all mentions of a row that is not about a loan or project. */
export function takingPart({ thing, mentions }: ParsedRecord): readonly MentionIndex[] {
  if (thing.is === 'LOAN') return [...thing.lenders, ...thing.borrowers];
  return thing.is === 'PROJECT' ? participantsOf(thing) : [...mentions.keys()];
}
