import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const load = (name: string) => import(new URL(`../../../page/submit/${name}.ts`, import.meta.url).pathname);
const { correctFile, isWorkbook } = await load('correctFile');
const { UncorrectableError } = await load('correctCell');

const SHEET = `<worksheet><cols><col min="1" max="3"/></cols><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>
<row r="2" spans="1:4"><c r="A2" t="s"><v>3</v></c><c r="B2" s="7"><v>43101</v></c><c r="D2"><f>1+1</f><v>2</v></c></row>
<row r="3"><c r="D3"><f t="shared" ref="D3:D9" si="0">A3</f><v>1</v></c></row>
<row r="4" ht="20"/>
</sheetData></worksheet>`;

const PARTS = {
  '[Content_Types].xml':
    '<Types><Override PartName="/xl/calcChain.xml" ContentType="x"/><Default Extension="xml"/></Types>',
  'xl/workbook.xml':
    '<workbook><sheets><sheet name="Read me" sheetId="1" r:id="rId1"/><sheet name="Loans &amp; more" sheetId="2" r:id="rId2"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Type="w" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="w" Target="/xl/worksheets/second.xml"/><Relationship Id="rId3" Type="c" Target="calcChain.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
  'xl/worksheets/second.xml': SHEET,
  'xl/calcChain.xml': '<calcChain><c r="D2" i="2"/></calcChain>',
  'xl/styles.xml': '<styleSheet/>',
};
const workbook = (parts: Record<string, string> = PARTS): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

function correct(corrections: object[], file = workbook()): Record<string, string> {
  const parts = unzipSync(correctFile(file, { encoding: 'XLSX', delimiter: '' }, corrections));
  return Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strFromU8(part)]));
}
const at = (cell: string, value: string) => ({
  ...{
    sheet: 'Loans & more',
    cell,
    line: Number(cell.slice(1)),
    column: 'x',
    value,
    from: '',
    isWhole: true,
  },
});

test('a cell becomes a text and keeps its style; all other parts stay as they are', () => {
  const { 'xl/worksheets/second.xml': sheet, ...others } = correct([at('B2', '2018 <&> "x"')]);
  expect(sheet).toBe(
    SHEET.replace(
      '<c r="B2" s="7"><v>43101</v></c>',
      '<c r="B2" s="7" t="inlineStr"><is><t xml:space="preserve">2018 &lt;&amp;&gt; "x"</t></is></c>',
    ),
  );
  const { 'xl/worksheets/second.xml': _, ...before } = PARTS;
  expect(others).toEqual(before);
});

test('a cell that is not in the file yet is put between its neighbours, also into an empty row', () => {
  const { 'xl/worksheets/second.xml': sheet } = correct([at('C2', 'c'), at('B4', 'b')]);
  expect(sheet).toMatch(/<c r="B2".*<c r="C2" t="inlineStr">.*<c r="D2">/);
  expect(sheet).toContain(
    '<row r="4" ht="20"><c r="B4" t="inlineStr"><is><t xml:space="preserve">b</t></is></c></row>',
  );
});

test('of a text with several parts only the part is replaced that the correction names', () => {
  const shared =
    '<sst><si><t>title</t></si><si/><si><t>x</t></si><si><r><t>One | </t></r><r><t>Tow &amp; co</t></r><rPh><t>hint</t></rPh></si></sst>';
  const part = { ...at('A2', 'Two & co'), from: 'Tow & co', isWhole: false };
  const file = workbook({ ...PARTS, 'xl/sharedStrings.xml': shared });
  expect(correct([part], file)['xl/worksheets/second.xml']).toContain(
    '<is><t xml:space="preserve">One | Two &amp; co</t></is>',
  );
});

test('an emptied cell has no text', () => {
  expect(correct([at('A2', '')])['xl/worksheets/second.xml']).toContain('<c r="A2"/><c r="B2"');
});

test('a replaced formula is in no order of calculation any more, because Excel would call the file damaged', () => {
  const parts = correct([at('D2', '2')]);
  expect(Object.keys(parts)).not.toContain('xl/calcChain.xml');
  expect(parts['[Content_Types].xml']).toBe('<Types><Default Extension="xml"/></Types>');
  expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
});

test('names with a prefix are understood, as some programs write them', () => {
  const prefixed = SHEET.replace(/<(\/?)(\w)/g, '<$1x:$2');
  const { 'xl/worksheets/second.xml': sheet } = correct(
    [at('A2', 'new'), at('B4', 'b')],
    workbook({ ...PARTS, 'xl/worksheets/second.xml': prefixed }),
  );
  expect(sheet).toContain('<x:c r="A2" t="inlineStr"><x:is><x:t xml:space="preserve">new</x:t></x:is></x:c>');
  expect(sheet).toContain('<x:c r="B4" t="inlineStr">');
});

test.each([
  ['a sheet that is not there', { ...at('A2', 'x'), sheet: 'Projects' }],
  ['a row that is not there', at('A77', 'x')],
  ['a whole row', { sheet: 'Loans & more', line: 2, column: '', from: '', value: 'x', isWhole: true }],
  ['a formula that other cells use', at('D3', 'x')],
])('%s cannot be changed here, and it says what to do', (_what, correction) => {
  expect(() => correct([correction])).toThrow(UncorrectableError);
  expect(() => correct([correction])).toThrow(/Correct it in the file/);
});

test('a workbook is recognised by its content', () => {
  expect([isWorkbook(workbook()), isWorkbook(strToU8('PK,1')), isWorkbook(strToU8(''))]).toEqual([
    true,
    false,
    false,
  ]);
});
