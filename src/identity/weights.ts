/** One number used by the judging, with its justification. */
export interface Weight {
  readonly value: number;
  readonly reason: string;
}

/** All weights and limits of the judging. They were set by hand; bench/identity measures the results. */
export const WEIGHTS = {
  identifier: { value: 1, reason: 'a register says so; nothing speaks louder' },
  exactName: { value: 0.97, reason: 'the same name, letter for letter after normalisation' },
  exactAlias: { value: 0.95, reason: 'another name that somebody already judged to mean it' },
  sameWords: { value: 0.94, reason: 'abbreviations, small words and legal forms carry no meaning' },
  reordered: {
    value: 0.92,
    reason: '"University of Durham" is Durham University, where the country is known',
  },
  misspelt: { value: 0.91, reason: 'a slip of the keyboard in a long word, with nothing else against it' },
  looseWords: {
    value: 0.88,
    reason: 'museums add and drop "Art Gallery" and "Centre"; only in the same place',
  },
  placeAdded: {
    value: 0.89,
    reason: '"Holburne Museum Bath" is the Holburne Museum in Bath, and not a branch',
  },
  unsure: { value: 0.8, reason: 'the most that a match can have on which a person should decide' },
  part: { value: 0.6, reason: 'a department or branch; worth a look, never the whole' },
  samePlace: { value: 0.02, reason: 'the place agrees: enough to prefer it to one whose place is unknown' },
  otherPlace: {
    value: -0.04,
    reason: 'a distinctive name in another place of the country may be a head office',
  },
  otherKind: { value: -0.03, reason: 'kinds are printed loosely, so they weigh little' },
  differentAtMost: { value: 0.5, reason: 'what is another body never ranks before what may be the same' },
  smallWord: { value: 0, reason: '"of", "the", "and" are written or left out at will' },
  legalWord: { value: 0.02, reason: '"Ltd" is written or left out at will' },
  typeWord: {
    value: 0.3,
    reason: '"museum" stands in 2,551 of 6,479 register names; it tells what, not who',
  },
  commonWord: { value: 0.3, reason: '"royal", "national", "heritage" are shared by hundreds' },
  saint: { value: 0.4, reason: 'St John names hospitals, colleges and churches alike' },
  namingWord: {
    value: 0.6,
    reason: 'a country or the capital is shared by many names, and tells them apart',
  },
  rareWord: { value: 1, reason: 'a word that few names have tells who it is' },
  similarEnough: { value: 0.75, reason: 'below this share of common weight a person need not look' },
  nearKilometres: { value: 15, reason: 'a town and its surroundings; gazetteers give centres' },
  farKilometres: { value: 40, reason: 'another town' },
} as const satisfies Record<string, Weight>;

export type WeightName = keyof typeof WEIGHTS;

export const weight = (name: WeightName): number => WEIGHTS[name].value;
