import { isSynthetic } from '../../../src/ingest/synthetic.js';
import { onDesk } from '../../support/world.js';

const desk = onDesk();

test.each([
  ['https://synthetic.example/returns/2017', true],
  ['http://SYNTHETIC.example', true],
  ['https://synthetic.example/register (line 3)', true],
  ['https://synthetic.example.org/returns', false],
  ['https://notsynthetic.example/returns', false],
  ['https://syntheticXexample/returns', false],
  ['https://museum.example.org/?of=https://synthetic.example/', false],
  ['G1', false],
])('%s is made up: %s', (source, is) => {
  expect(isSynthetic(source)).toBe(is);
});

/** A file in the layout loans, of these rows: lender, borrower, title, source. */
const loansOf = (...rows: readonly string[]) =>
  `${['lender,borrower,borrower_kind,title,purpose,source', ...rows].join('\n')}\n`;
const row = (borrower: string, title: string, source: string) =>
  `Example Museum,${borrower},museum,${title},DISPLAY,${source}`;

/** Records marked as synthetic, by name or title. */
async function marked(): Promise<string[]> {
  const found = await desk.graph.read(
    'MATCH (thing:Organisation|Loan {synthetic: true}) RETURN coalesce(thing.name, thing.title) AS name ORDER BY name',
  );
  return found.map((record) => record.get('name'));
}

// (Example Museum)-->(Example Gallery): a real return and a synthetic one; (Example Museum)-->(Example Rooms): only
// synthetic
test('what a made-up source states is marked, and who is known otherwise is not; taken back, the mark goes', async () => {
  const made = 'https://synthetic.example/returns/1';
  const real = desk.file('real.csv', loansOf(row('Example Gallery', 'Bells', 'https://example.org/loans')));
  const tried = desk.file(
    'tried.csv',
    loansOf(row('Example Gallery', 'Clocks', made), row('Example Rooms', 'Maps', made)),
  );
  const both = desk.file(
    'both.csv',
    loansOf(row('Example Rooms', 'Coins', `https://example.org/coins ; ${made}`)),
  );
  for (const path of [real, tried]) expect((await desk.run('import', path)).code).toBe(0);
  expect(await marked()).toEqual(['Clocks', 'Example Rooms', 'Maps']);
  // a row that also has a real source is marked too, but its organisations are real
  expect((await desk.run('import', both)).code).toBe(0);
  expect(await marked()).toEqual(['Clocks', 'Coins', 'Maps']);
  const { out } = await desk.run('submissions', '--json', '-');
  const [submission] = JSON.parse(out).filter(({ name }: { name: string }) => name === 'tried.csv');
  expect((await desk.run('undo', submission.id)).code).toBe(0);
  expect(await marked()).toEqual(['Coins']);
});
