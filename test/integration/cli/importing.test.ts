import { readFileSync, rmSync } from 'node:fs';
import { loansFile, onDesk } from '../../support/world.js';

const desk = onDesk();

const GOOD = loansFile(
  ['Tate', 'Abbot Hall', 'A Painting', '2018', '1'],
  ['Tate', 'Burton Art Gallery', 'A Tour', '2019', '3'],
);
const BAD = loansFile(
  ['Tate', 'Abbot Hall', 'A Painting', '2018', '1'],
  ['Tate', 'Burton Art Gallery', '=HYPERLINK("x")', '2019', '-4'],
);

const loans = async () =>
  (await desk.graph.read('MATCH (loan:Loan) RETURN loan.title AS title ORDER BY title')).map((row) =>
    row.get('title'),
  );

test('a check says what would change, and changes nothing', async () => {
  const { code, out } = await desk.run('check', desk.file('tate.csv', GOOD));
  expect(out).toContain('Checked only; nothing was changed.');
  expect(out).toContain('rows 2 new, 0 unchanged, 0 retracted');
  expect(out).toContain('organisations 3 new, 0 gone; loans 2 new, 0 gone');
  expect(out).toContain('No errors or warnings.');
  expect(code).toBe(0);
  expect(await desk.graph.read('MATCH (n) WHERE NOT n:SchemaMigration RETURN n')).toEqual([]);
});

test('an import brings the rows in; the same file again does nothing; undo takes them back', async () => {
  const path = desk.file('tate.csv', GOOD);
  expect(await desk.run('import', path)).toMatchObject({ code: 0 });
  expect(await loans()).toEqual(['A Painting', 'A Tour']);
  const again = await desk.run('import', path);
  expect(again).toMatchObject({ code: 0 });
  expect(again.out).toMatch(
    /^tate.csv has already been imported unchanged \(submission:\w+\). Nothing was done.\n$/,
  );
  const listed = await desk.run('submissions');
  expect(listed.out).toMatch(
    /^submission:\w+ APPLIED .* tate.csv, version 1 \(loans\): 2 rows; by command line\n$/,
  );
  const undone = await desk.run('undo', listed.out.split(' ')[0]!);
  expect(undone.out).toBe('Undid tate.csv, version 1: 2 rows retracted.\n');
  expect(await loans()).toEqual([]);
});

test('rows with errors are refused with 1, and said on the screen and in a report that no spreadsheet runs', async () => {
  const [path, report] = [desk.file('tate.csv', BAD), `${desk.folder}/issues.csv`];
  const { code, out } = await desk.run('import', path, '--report', report);
  expect(code).toBe(1);
  expect(out).toContain('1 rejected');
  expect(out).toContain('    line 3, objects_count: "-4" is negative');
  expect(out).toContain(`Full list, cell by cell: ${report}`);
  const [header, ...rows] = readFileSync(report, 'utf8').trimEnd().split('\n');
  expect(header).toBe('\ufeffline,column,value,level,rule,reason,suggestion,sheet,cell');
  expect(rows).toContain("3,objects_count,'-4,ERROR,negative-number,is negative,,,");
  expect(rows.some((row) => row.startsWith('3,title,"\'=HYPERLINK(""x"")",ERROR,formula,'))).toBe(true);
  expect(await loans()).toEqual(['A Painting']);
  const again = await desk.run('import', path);
  expect(again.out).toMatch(/That import had \d errors\. To list them, run "partnership-graph check"\.\n$/);
  expect(again.code).toBe(1);
});

test('a corrected file under the same name replaces what the former one said', async () => {
  await desk.run('import', desk.file('first.csv', BAD), '--as', 'Tate 2018');
  const { out } = await desk.run(
    'import',
    desk.file('second.csv', GOOD),
    '--as',
    'Tate 2018',
    '--year',
    '2018/2019',
  );
  expect(out).toContain('Imported as version 2 of the return "Tate 2018"');
  expect(out).toContain('rows 1 new, 1 unchanged, 0 retracted');
  const [record] = await desk.graph.read('MATCH (s:Submission {version: 2}) RETURN s.year AS year');
  expect(record?.get('year')).toBe('2018/19');
});

test('the report comes as JSON, to standard output alone or to a file beside the text', async () => {
  const path = desk.file('tate.csv', BAD);
  const checked = await desk.run('check', path, '--json', '-');
  expect(JSON.parse(checked.out)).toMatchObject({
    state: 'CHECKED',
    read: 2,
    refused: 1,
    counts: { added: 1 },
  });
  const json = `${desk.folder}/report.json`;
  const imported = await desk.run('import', path, '--json', json);
  expect(imported.out).toContain('Imported as version 1');
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
    state: 'APPLIED',
    byRule: { 'negative-number': 1 },
  });
  rmSync(json);
});

test.each([
  [['import', 'data/loans.csv'], 'loans.csv is the name of a shipped file'],
  [['check', 'x.csv', '--as', ' '], 'The name of a return must have 1 to 200 characters'],
  [['import', 'nowhere.csv'], 'nowhere.csv does not exist'],
  [
    ['import', 'x.csv', '--layout', 'lones'],
    "option '--layout <name>' argument 'lones' is invalid. Allowed choices are partnerships",
  ],
  [
    ['import', 'x.csv', '--layout', 'loans', '--mapping', 'ror'],
    "option '--mapping <name|file>' cannot be used with option '--layout <name>'",
  ],
  [
    ['import', 'x.csv', '--year', '2018/20'],
    '--year is "2018/20"; expected a reporting year such as 2017/18.',
  ],
  [['import', 'x.csv', '--wait', 'long'], '--wait is "long"'],
  [
    ['import', 'x.csv', '--report', 'no/such/folder.csv'],
    'Cannot write the report no/such/folder.csv (ENOENT)',
  ],
  [['import'], "missing required argument 'file'"],
  [['imprt', 'x.csv'], 'Did you mean import?'],
  [['undo', 'submission:none'], 'There is no submission submission:none.'],
  [['template', 'lones'], 'There is no layout "lones". Layouts: partnerships, loans'],
  [['submissions', '--first', '0'], '--first is "0"'],
])('%j is refused with 2 and one sentence', async (args, message) => {
  const answer = await desk.run(...args);
  expect(answer.stderr).toContain(message);
  expect(answer).toMatchObject({ code: 2, out: '' });
  expect(answer.stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
});

test('a file that is none is refused whole with 2', async () => {
  const answer = await desk.run('import', desk.file('a.csv', 'PK\u0003\u0004 no text'));
  expect(answer.stderr).toMatch(/^a.csv .*\n$/);
  expect(answer.code).toBe(2);
});

test('layouts and mappings are listed without a database', async () => {
  expect((await desk.run('layouts')).out).toMatch(/^ {2}loans +One loan/m);
  expect((await desk.run('layouts', 'loans')).out).toMatch(/^ {2}lender +required +Lender/m);
  expect((await desk.run('mappings')).out).toMatch(/^ {2}ror +organisations +/m);
});

test('the doctor is content after an import, and says what it finds', async () => {
  await desk.run('import', desk.file('tate.csv', GOOD));
  const consistent = await desk.run('doctor');
  expect(consistent.out).toMatch(/no findings: \d+ checks, [\d,]+ records checked\n$/);
  expect(consistent.code).toBe(0);
  await desk.graph.run("MATCH (loan:Loan {title: 'A Tour'}) SET loan.objects = 4");
  const inconsistent = await desk.run('doctor', '--json', '-');
  expect(JSON.parse(inconsistent.out)).toMatchObject({ content: false });
  expect(inconsistent.code).toBe(1);
});
