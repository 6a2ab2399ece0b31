import { Outcome } from '../../domain/words.js';
import { didYouMean } from './nearest.js';
import type { RowParser } from './rowParser.js';

const PRINTED: Readonly<Record<string, Outcome>> = {
  participation: Outcome.PARTICIPATION,
  learning_education: Outcome.LEARNING_AND_EDUCATION,
  health_wellbeing: Outcome.HEALTH_AND_WELLBEING,
  skills_careers: Outcome.SKILLS_AND_CAREERS,
};

/** The words allowed in a column of outcomes. */
export const OUTCOME_WORDS: readonly string[] = Object.keys(PRINTED);

/** Parses outcomes: `participation;skills_careers`. */
export function readOutcomes(parser: RowParser): Outcome[] {
  const words = parser.cell('outcomes').split(/[;|]/);
  const outcomes = words
    .map((word) => word.trim())
    .filter(Boolean)
    .map((word) => readOutcome(parser, word));
  return [...new Set(outcomes.filter((outcome) => outcome !== undefined))];
}

function readOutcome(parser: RowParser, word: string): Outcome | undefined {
  const outcome = PRINTED[word.toLowerCase()] ?? Outcome[word as keyof typeof Outcome];
  if (!outcome)
    parser.report(
      'unknown-outcome',
      'outcomes',
      word,
      `is not one of ${OUTCOME_WORDS.join(', ')}`,
      didYouMean(word, OUTCOME_WORDS),
    );
  return outcome;
}
