import { readdirSync } from 'node:fs';
import { DATA_FOLDER } from '../ingest/shipped.js';
import { SubmissionError } from '../ingest/submission/importRun.js';
import { folded } from './folded.js';

/** As long as a name of a return may be. */
const LONGEST = 200;

/**
 * Throws a SubmissionError where a return would be called like a file that the project ships: it would replace what that says.
 * `how` says how to give it another name.
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
