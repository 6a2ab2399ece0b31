import { readdirSync } from 'node:fs';
import { DATA_FOLDER } from '../ingest/shipped.js';
import { SubmissionError } from '../ingest/submission/submission.js';
import { folded } from './folded.js';

/** Maximum length of a return's name. */
const LONGEST = 200;

/**
 * Throws a SubmissionError if a return has the name of a shipped file, whose data it would replace. `how` explains
 * how to change the name.
 */
export function expectOwnName(name: string, how: string): void {
  const shipped = readdirSync(DATA_FOLDER).find((own) => folded(own) === folded(name));
  if (shipped !== undefined) {
    const taken =
      shipped === name
        ? `${name} is the name of a shipped file`
        : `${name} looks like the shipped file ${shipped}`;
    throw new SubmissionError(
      `${taken} and would replace its data. Choose another name for the return (${how}).`,
    );
  }
  if (name.trim() === '' || name.length > LONGEST || /\p{Cc}/u.test(name))
    throw new SubmissionError(
      `The name of a return must have 1 to ${LONGEST} characters on one line. Choose another name (${how}).`,
    );
}
