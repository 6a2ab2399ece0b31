import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CYPHER_FOLDER, readCypher } from '../../../src/database/cypherFiles.js';
import { kindLabel, OrganisationKind } from '../../../src/domain/words.js';
import { PAGED } from '../../../src/integrity/pages.js';

const filesIn = (folder: string) =>
  readdirSync(join(CYPHER_FOLDER, folder))
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => `${folder}/${file}`);

test('each check of the doctor has a question as its header, and returns an id and what is wrong', () => {
  for (const file of filesIn('doctor')) {
    const { header } = readCypher(file);
    expect(header.split('\n')[0]).toMatch(/^[A-Z].*\?$/);
    expect(header).toContain('Columns: id, what.');
  }
});

test('each check is of something that is read in pages, or of the whole graph; the check of kinds knows every kind', () => {
  const about = filesIn('doctor').map((file) => file.split(/[/.]/)[1]!);
  expect(about.filter((label) => !['Graph', ...PAGED].includes(label))).toEqual([]);
  expect(filesIn('doctor/pages').map((file) => file.split(/[/.]/)[2])).toEqual([...PAGED].sort());
  const { text } = readCypher('doctor/Graph.kinds.cypher');
  for (const kind of Object.values(OrganisationKind)) expect(text).toContain(kindLabel(kind));
});
