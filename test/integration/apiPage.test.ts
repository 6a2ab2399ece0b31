import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { apiExamples, LANGUAGES, type Language } from '../../src/pages/apiExamples.js';
import { exampleOf } from '../../src/pages/graphqlExamples.js';
import { onService } from '../support/onService.js';
import { questions } from '../support/questions.js';

const on = onService('small', { limits: { queryTimeoutSeconds: 60 } });
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'partnership-graph-examples-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PROGRAMS: Readonly<Record<Language, readonly [string, ...string[]]>> = {
  curl: ['sh', '-c'],
  python: ['python3', '-c'],
  r: ['Rscript', '-e'],
  javascript: [process.execPath, '--input-type=module', '-e'],
};
/** Programs that a machine may not have; their examples are then only checked as text. */
const OPTIONAL: Partial<Record<Language, string>> = { r: '/usr/bin/Rscript' };
const isHere = (language: Language) => existsSync(OPTIONAL[language] ?? process.execPath);

/** What each example prints on this graph. */
const PRINTED = {
  graphql: /2 partnerships\s+Science Museum Group and University of Leeds\nTate and|"totalCount":2,/,
  export: /^\s*\d+ (rows|partnerships\.csv)/m,
  reconcile: /Tate national:tate 97\s+Leeds City Museum org:leeds|"q0":\{"result":\[\{"id":"national:tate"/,
};

const CASES = apiExamples('').flatMap(({ id }) =>
  (Object.keys(LANGUAGES) as Language[]).map((language) => [id as keyof typeof PRINTED, language] as const),
);

test.each(CASES)('the example %s in %s runs and prints the answer', async (id, language) => {
  const { code } = apiExamples(on.url.slice(0, -1)).find((one) => one.id === id)!;
  if (!isHere(language)) return expect(code[language]).toContain(`${on.url}${id}`);
  const [program, ...options] = PROGRAMS[language];
  const { stdout } = await run(program, [...options, code[language]], { cwd: folder, timeout: 60_000 });
  expect(stdout).toMatch(PRINTED[id]);
});

test('the page has the examples, limits, errors and a link to GraphiQL for each example query', async () => {
  const response = await fetch(`${on.url}api`);
  const html = await response.text();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(html).not.toMatch(/<script/);
  expect(html.match(/<summary>(curl|Python|R|JavaScript)<\/summary>/g)?.length).toBe(CASES.length);
  expect(html).toContain(`curl ${on.url}graphql`);
  expect(html).toContain('2,000 in 5 minutes');
  expect(html).toContain('TOO_MANY_REQUESTS');
  expect(html).toContain('href="/openapi.json"');
  const links = [...html.matchAll(/href="(\/graphql\?query=[^"]*)">([^<]*)</g)];
  expect(links.length).toBe(questions.length);
  const opened = await fetch(new URL(links[0]![1]!.replaceAll('&amp;', '&'), on.url), {
    headers: { accept: 'text/html' },
  });
  expect(await opened.text()).toContain('id="graphiql"');
});

test('the title of an example query is its first comment', () => {
  expect(exampleOf('# Which?\nquery Q { loans { totalCount } }\n')).toEqual({
    title: 'Which?',
    query: '# Which?\nquery Q { loans { totalCount } }',
  });
});
