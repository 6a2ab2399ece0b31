const load = (name: string) => import(new URL(`../../../page/desk/${name}.ts`, import.meta.url).pathname);
const { reminderRows, summary } = await load('reminders');

const of = (name: string, submitted: number) => ({
  museum: { id: `national:${name}`, name },
  submissions: Array.from({ length: submitted }, (_, at) => ({ id: `submission:${at}` })),
});

test('the reminder list has the museums without a submission, in the order of the round', () => {
  const survey = { year: '2025/26', title: 'Survey', returns: [of('a', 0), of('b', 2), of('c', 0)] };
  expect(reminderRows(survey)).toEqual([
    ['museum', 'museum_id', 'year', 'survey'],
    ['a', 'national:a', '2025/26', 'Survey'],
    ['c', 'national:c', '2025/26', 'Survey'],
  ]);
});

test.each([
  ['OPEN', [], 'The round is open. The museums of this survey are not known.'],
  ['OPEN', [of('a', 1)], 'The round is open. 1 of 1 museum has submitted.'],
  ['FROZEN', [of('a', 3), of('b', 1), of('c', 0)], 'The round is frozen. 2 of 3 museums have submitted.'],
  ['OPEN', [of('a', 0), of('b', 0)], 'The round is open. 0 of 2 museums have submitted.'],
])('a round that is %s: %#', (state, returns, text) => {
  expect(summary({ state, returns })).toBe(text);
});
