import { codeTexts, lineTexts, type Text, trackedFiles } from '../support/texts.js';

/** Idiom that hides the mechanism or reads like a translation, with the words to use instead. */
const IDIOM: readonly (readonly [RegExp, string])[] = [
  [/\b(told|tells)\b/i, 'state, show, report'],
  [/\bheard\b/i, 'received'],
  [/\b(anew|afresh)\b/i, 'again'],
  [/\b(nobody|somebody|anybody|everybody|whoever|whomever|whom)\b/i, 'the actor: client, caller, user, all'],
  [/\bsurely\b/i, 'definitely'],
  [/\bmend(s|ed|ing)?\b/i, 'fix'],
  [/\busual value\b/i, 'default'],
  [/\bsome (seconds|minutes|tens|times)\b/i, 'a few'],
  [/\b(none )?of ours\b/i, 'of this project, of the service'],
  [/\b(is|was|were) cut off\b/i, 'interrupted'],
  [/\b(came|comes|become|becomes|became) of\b/i, 'outcome, result'],
  [/\b(takes?|taken|took) (it |a \w+ |them )?back\b/i, 'undo, retract'],
  [/\bput back\b/i, 'restore'],
  [/\brests? on\b/i, 'is based on'],
  [/\b(go|goes|went|going|gone) on\b/i, 'continue'],
  [/\bstands? (in|beside|alone|apart|with|there|still)\b/i, 'is'],
  [
    /\b[Ww]here (none|nobody|absent|not|nothing|no|there (is|are)|it (is|does)|they (are|do)|that is)\b/,
    'if …',
  ],
  [/\bwho (asks|comes|waits|calls|reads|writes|sends|says|stands|takes|may)\b/i, 'client, caller'],
  [/\bso (many|long|much)\b/i, 'this many, while, enough'],
  [/\bas far as (known|stated)\b/i, 'if known'],
  [/\bthat (is|are) (none|so)\b/i, 'invalid, matching'],
  [/\bhowever (many|far|deep)\b/i, 'any number of, at any depth'],
  [/\b(is|are|was|were) asked\b|\basked (for|about)\b/i, 'requested'],
  [/\bbeside\b/i, 'next to, in addition to'],
  [/\bbehind the page\b/i, 'before the cursor'],
];

/** Texts that the rule does not apply to, each with the reason. */
const ALLOWED: readonly { readonly file: RegExp; readonly reason: string }[] = [
  { file: /^cypher\/constraints\//, reason: 'an applied migration must not change: its hash is checked' },
  { file: /^test\/unit\/(prose|vocabulary)\.test\.ts$/, reason: 'contain the banned words' },
  { file: /^(src\/identity\/words|src\/synthetic\/towns)\.ts$/, reason: 'lists of single words' },
];

const isChecked = (file: string): boolean => !ALLOWED.some((one) => one.file.test(file));

const faultsIn = (texts: readonly Text[]): string[] =>
  texts.flatMap(({ file, line, text }) =>
    IDIOM.flatMap(([idiom, instead]) => {
      const found = idiom.exec(text);
      return found
        ? [`${file}:${line}: "${found[0]}" (write: ${instead}) in: ${text.trim().slice(0, 120)}`]
        : [];
    }),
  );

const code = (...folders: readonly string[]): string[] =>
  trackedFiles(...folders).filter((file) => /\.(ts|mjs)$/.test(file) && isChecked(file));

/** A string literal is prose if it has at least three words; the rest are keys, paths and patterns. */
const isProse = ({ text }: Text): boolean =>
  (text.match(/\p{L}{2,}/gu) ?? []).length > 2 && / \p{L}/u.test(text);

test('comments contain no idiom', () => {
  const files = code('src', 'page', 'bin', 'scripts', 'test', 'bench');
  expect(faultsIn(files.flatMap((file) => codeTexts(file, 'comment')))).toEqual([]);
});

test('messages and page texts contain no idiom', () => {
  const strings = code('src', 'page', 'bin').flatMap((file) => codeTexts(file, 'string').filter(isProse));
  expect(faultsIn(strings)).toEqual([]);
});

test('Cypher headers, example queries and pages contain no idiom', () => {
  const files = trackedFiles('cypher', 'questions', 'page')
    .filter((file) => /\.(cypher|graphql|html)$/.test(file))
    .filter(isChecked);
  expect(faultsIn(files.flatMap((file) => lineTexts(file)))).toEqual([]);
});

test('documents contain no idiom', () => {
  const files = trackedFiles('*.md', '.github').filter((file) => file.endsWith('.md'));
  expect(faultsIn(files.filter(isChecked).flatMap((file) => lineTexts(file)))).toEqual([]);
});

test('the rule finds idiom in comments, strings, Cypher and documents, but not in code', () => {
  const source = "// Who asks is told.\nconst told = 'the row rests on nothing'; const path = /told/;\n";
  expect(faultsIn(codeTexts('a.ts', 'comment', source))).toEqual([
    expect.stringContaining('a.ts:1: "told"'),
    expect.stringContaining('a.ts:1: "Who asks"'),
  ]);
  expect(faultsIn(codeTexts('a.ts', 'string', source))).toEqual([
    expect.stringContaining('a.ts:2: "rests on"'),
  ]);
  expect(faultsIn(lineTexts('a.cypher', "// Is what stands beside it so?\nRETURN 'told'"))).toHaveLength(2);
  expect(faultsIn(lineTexts('a.md', '`told`\n```\ntold\n```\nWhere nobody asks'))).toEqual([
    expect.stringContaining('a.md:5: "nobody"'),
    expect.stringContaining('a.md:5: "Where nobody"'),
  ]);
  expect(faultsIn(codeTexts('a.ts', 'comment', '/** Returns null if the queue is full. */'))).toEqual([]);
});
