/** Entity resolution: which organisation a name means, with score and reason. See docs/identity.md. */
export { candidatesOf } from './candidates.js';
export { judge } from './judge.js';
export { matchParties } from './match.js';
export { NameIndex } from './nameIndex.js';
export type { Judgement, Match, Party } from './party.js';
export { suggestion } from './suggestion.js';
