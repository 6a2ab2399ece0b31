// Checks commit subjects: `type(scope): subject`, at most 72 characters. Usage: node scripts/check-commits.mjs [BASE]
// Without BASE it checks the commits after FIRST, the last one written before this rule.
import { execFileSync } from 'node:child_process';

const FIRST = 'f7395a5cbe';
const SUBJECT = /^(feat|fix|perf|refactor|docs|test|build|ci|chore|style|revert)(\([a-z0-9,-]+\))?!?: \S/;
const MAX_LENGTH = 72;

const git = (...args) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** The commit to start after; undefined in a shallow clone that does not contain it. */
function base() {
  const wanted = process.argv[2] ?? FIRST;
  try {
    return git('rev-parse', '--verify', `${wanted}^{commit}`).trim();
  } catch {
    return undefined;
  }
}

const start = base();
if (start === undefined) {
  console.log('Commit subjects were not checked: this clone does not contain the commit to start after.');
} else {
  const subjects = git('log', '--no-merges', '--format=%h %s', `${start}..HEAD`)
    .trim()
    .split('\n')
    .filter(Boolean);
  const wrong = subjects.filter((line) => {
    const subject = line.slice(line.indexOf(' ') + 1);
    return subject.length > MAX_LENGTH || !SUBJECT.test(subject);
  });
  for (const line of wrong)
    console.error(`${line}\n  Write "type(scope): subject", at most ${MAX_LENGTH} characters.`);
  console.log(`${subjects.length - wrong.length} of ${subjects.length} commit subjects are well formed.`);
  if (wrong.length > 0) process.exitCode = 1;
}
