import { readdirSync, readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import { createSchema } from '../../../src/api/schema.js';
import { checkOf } from '../../../src/limits/check.js';
import type { Complexity } from '../../../src/limits/complexity.js';
import { FIXED_LIMITS, LIMIT_VARIABLES, USUAL } from '../../../src/limits/limits.js';
import { onService } from '../../support/onService.js';
import { questions } from '../../support/questions.js';

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const limitsText = file('docs/limits.md');
const documents = [
  'README.md',
  ...readdirSync(new URL('../../../docs', import.meta.url))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const examples = documents.flatMap((path) =>
  [...file(path).matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, text = ''], at) => ({
    name: `${path}, ${at + 1}`,
    text,
  })),
);
const on = onService('small');
let schema: GraphQLSchema;
let check: ReturnType<typeof checkOf>;
beforeAll(async () => {
  schema = await createSchema();
  check = checkOf(schema, USUAL);
});

test.each([...questions, ...examples])('$name keeps within the limits', ({ text }) => {
  const measured = check({ query: text }) as Complexity;
  expect(measured.depth).toBeGreaterThan(0);
});

test('docs/limits.md lists every variable with its default and every fixed limit with its value', () => {
  const rows = [...limitsText.matchAll(/^\| `(\w+)` \| ([\d,]+) \|/gm)].map(
    ([, name, value = '']): [string | undefined, number] => [name, Number(value.replaceAll(',', ''))],
  );
  expect(rows).toEqual([...LIMIT_VARIABLES, ...Object.entries(FIXED_LIMITS)]);
});

test('docs/limits.md: the reported cost', async () => {
  const [, query = '', answer = ''] =
    /```graphql\n([\s\S]*?)```\s+```json\n([\s\S]*?)```/.exec(limitsText) ?? [];
  const { body } = await on.post({ query }, { 'graphql-cost': 'report' });
  expect(body.extensions).toEqual(JSON.parse(answer));
});

/** Queries that are valid except for the tested argument. */
const ASKED: Readonly<Record<string, readonly [Record<string, string>, string]>> = {
  paths: [{ from: '"national:tate"', to: '"org:leeds"' }, 'paths { length }'],
  neighbourhood: [{ of: '["national:tate"]' }, 'organisations'],
  sharedPartners: [{ of: '["national:tate", "national:smg"]' }, 'partners { shared }'],
  brokers: [{}, 'brokers { rank }'],
  communities: [{}, 'communities { size }'],
  changes: [{ from: '{ year: 2016 }', to: '{ year: 2017 }' }, 'loans { certain }'],
  compare: [{ a: '"national:tate"', b: '"national:smg"' }, 'shared { strengthWithA: __typename }'],
  gaps: [{ by: 'REGION' }, 'groups { name }'],
  suggestions: [{ for: '"national:tate"' }, 'suggestions { score: __typename }'],
  changesSince: [{ dataVersion: '0' }, 'changes { __typename }'],
};

const bounds = [
  ...limitsText
    .slice(limitsText.indexOf('## Hops'))
    .matchAll(/^\| (`(\w+)`|) ?\| `(\w+)` \| (?:(\d+) to|up to) (\d+)/gm),
];
let question = '';
const rows = bounds
  .map(([, , name, argument = '', least, most = '']) => {
    question = name ?? question;
    return { question, argument, least: least === undefined ? undefined : Number(least), most: Number(most) };
  })
  .filter(({ question: name }) => name in ASKED);

test('the table of network questions is read', () => expect(rows.length).toBe(18));

test.each(rows)(
  '$question refuses a $argument beyond $least to $most, and says what is allowed',
  async ({ question: name, argument, least, most }) => {
    const [right, fields] = ASKED[name]!;
    const isList = ['of', 'via', 'avoid'].includes(argument);
    const value = (size: number) =>
      isList ? JSON.stringify(Array.from({ length: size }, (_, at) => `org:${at}`)) : String(size);
    const tried = [most + 1, ...(least === undefined || isList ? [] : [least - 1])];
    for (const size of tried) {
      const args = Object.entries({ ...right, [argument]: value(size) }).map(
        ([key, text]) => `${key}: ${text}`,
      );
      on.statements.length = 0;
      const { body } = await on.ask(`{ ${name}(${args.join(', ')}) { ${fields} } }`);
      const allowed = size > most ? most : least;
      const answers = {
        code: 'BAD_USER_INPUT',
        argument: `${name}.${argument}`,
        actual: size,
        limit: allowed,
      };
      expect([body.errors?.[0].extensions, on.statements]).toEqual([answers, []]);
      expect(body.errors[0].message).toMatch(/allowed|maximum|minimum|at least|between/);
    }
  },
);

test.each(rows)(
  'the schema says at $question what $argument may be',
  ({ question: name, argument, most }) => {
    const { args } = schema.getQueryType()!.getFields()[name]!;
    const { description } = args.find((each) => each.name === argument)!;
    expect(description).toContain(most.toLocaleString('en-GB'));
  },
);
