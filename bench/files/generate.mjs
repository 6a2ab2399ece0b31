// Writes a CSV file in the layout of data/partnerships.csv, with invented rows, of the requested size:
//   node bench/files/generate.mjs FILE MEGABYTES [utf8|windows1252|crlf]
// Every tenth row has a cell with a line break, quotes and letters beyond ASCII. The same arguments give the same file.
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';

const HEADER = [
  ...['museum', 'partner', 'partner_kind', 'partner_place', 'activity', 'project', 'start', 'end'],
  ...['objects', 'people', 'outcomes', 'funder', 'source', 'note'],
];

function row(n) {
  const year = 1990 + (n % 30);
  const title =
    n % 10 === 0 ? `"Étude ""Number ${n}"",\nin two lines"` : `Example project ${n} on things that are kept`;
  const cells = [
    ...[
      `Example Museum ${n % 97}`,
      `"Partner, of Exampleton ${n % 9973}"`,
      'university',
      'Leeds',
      'research',
    ],
    ...[title, `${year}-04`, `${year + 1}-03`, `${n % 50} objects`, '', 'participation;skills_careers'],
    ...['Example Fund (GBP 5,000)', `https://example.org/page/${n}`, ''],
  ];
  return `${cells.map((cell) => (/^[^"].*,/.test(cell) ? `"${cell}"` : cell)).join(',')}\n`;
}

function inForm(text, form) {
  if (form === 'windows1252') return Buffer.from(text, 'latin1');
  return Buffer.from(form === 'crlf' ? text.replaceAll('\n', '\r\n') : text);
}

/** Returns the number of rows. */
export async function generate(path, megabytes, form = 'utf8') {
  const file = createWriteStream(path);
  let [rows, bytes, text] = [0, 0, `${HEADER.join(',')}\n`];
  while (bytes < megabytes * 1e6) {
    while (text.length < 1 << 18) {
      rows += 1;
      text += row(rows);
    }
    const chunk = inForm(text, form);
    bytes += chunk.length;
    if (!file.write(chunk)) await new Promise((resolve) => file.once('drain', resolve));
    text = '';
  }
  file.end();
  await finished(file);
  return rows;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const rows = await generate(process.argv[2], Number(process.argv[3]), process.argv[4]);
  console.log(`${rows} rows`);
}
