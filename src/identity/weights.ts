/** One number used by the judging, with its justification. */
export interface Weight {
  readonly value: number;
  readonly reason: string;
}

/** All weights and limits of the judging. They were set by hand; bench/identity measures the results. */
export const WEIGHTS = {
  identifier: { value: 1, reason: 'stated by a register; the strongest evidence' },
  exactName: { value: 0.97, reason: 'identical after normalisation' },
  exactAlias: { value: 0.95, reason: 'identical to an alias that was already judged the same' },
  sameWords: { value: 0.94, reason: 'differs only in abbreviations, small words and legal forms' },
  reordered: {
    value: 0.92,
    reason: '"University of Durham" is Durham University, if the country is known',
  },
  misspelt: { value: 0.91, reason: 'a typing error in a long word, with no other evidence against it' },
  looseWords: {
    value: 0.88,
    reason: 'museums add and drop "Art Gallery" and "Centre"; only in the same place',
  },
  placeAdded: {
    value: 0.89,
    reason: '"Holburne Museum Bath" is the Holburne Museum in Bath, not a branch',
  },
  federal: {
    value: 0.9,
    reason: '"Birkbeck College" is Birkbeck, University of London; only the federation is added',
  },
  head: {
    value: 0.87,
    reason: '"Petrie Museum" is the Petrie Museum of Egyptian Archaeology, if they are in one town',
  },
  unsure: { value: 0.8, reason: 'highest score of a match that a person should decide' },
  sameTown: {
    value: 0.7,
    reason: 'two museums of one town with a rare word in common are often one',
  },
  part: { value: 0.6, reason: 'a department or branch; worth checking, but never the whole organisation' },
  samePlace: { value: 0.02, reason: 'the same place; enough to rank above an unknown place' },
  otherPlace: {
    value: -0.04,
    reason: 'a distinctive name elsewhere in the country may be a head office',
  },
  otherKind: { value: -0.03, reason: 'kinds are stated loosely, so they have little weight' },
  differentAtMost: { value: 0.5, reason: 'a different organisation never ranks above a possible match' },
  smallWord: { value: 0, reason: '"of", "the" and "and" are often omitted' },
  legalWord: { value: 0.02, reason: '"Ltd" is often omitted' },
  typeWord: {
    value: 0.3,
    reason: '"museum" occurs in 2,551 of 6,479 register names; it says what it is, not which one',
  },
  commonWord: { value: 0.3, reason: '"royal", "national", "heritage" are shared by hundreds' },
  saint: { value: 0.4, reason: 'hospitals, colleges and churches are all called St John' },
  namingWord: {
    value: 0.6,
    reason: 'countries and capitals occur in many names, but distinguish them',
  },
  rareWord: { value: 1, reason: 'a rare word identifies an organisation' },
  similarEnough: { value: 0.75, reason: 'lowest share of common weight worth showing to a person' },
  nearKilometres: { value: 15, reason: 'a town and its surroundings; gazetteers list centres' },
  farKilometres: { value: 40, reason: 'another town' },
} as const satisfies Record<string, Weight>;

export type WeightName = keyof typeof WEIGHTS;

export const weight = (name: WeightName): number => WEIGHTS[name].value;
