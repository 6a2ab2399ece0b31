import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadReported } from '../../../src/report/load.js';
import { documentFile } from '../../../src/reportFiles/files.js';
import { onShippedData } from '../../support/onGraph.js';
import { linesOf } from '../support.js';

const on = onShippedData();
const folder = mkdtempSync(join(tmpdir(), 'report-clients-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('LibreOffice opens the Word document, with the numbers of GraphQL', async () => {
  const data = await loadReported(on.graph.within(120));
  const { body } = await documentFile(data, { year: '2017/18', format: 'docx' }, '');
  writeFileSync(join(folder, 'report.docx'), body);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const to = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
  await linesOf('soffice', profile, '--headless', ...to, join(folder, 'report.docx'));
  const lines = readFileSync(join(folder, 'report.txt'), 'utf8').split(/\r?\n/);
  const { report } =
    await on.data(`{ report(year: "2017/18", measures: ["display_loans"]) { themes { measures {
    name scope counted { certain possible } } } } }`);
  for (const { measures } of report.themes)
    for (const { name, scope, counted } of measures) {
      if (counted.possible === null) continue;
      const { certain, possible } = counted;
      const at = lines.indexOf(`${name}, ${scope}`);
      expect(lines[at + 1]).toBe(certain === possible ? String(possible) : `${certain} to ${possible}`);
    }
});
