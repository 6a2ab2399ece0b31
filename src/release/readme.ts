import { LICENCE } from '../api/compose/meta.js';
import { ChangeType, FeedKind } from '../feed/changeBuffer.js';
import type { Changes } from './changes.js';
import { citedAs } from './citation.js';
import { ABOUT, SYNTHETIC, TITLE } from './names.js';
import type { Counted } from './tally.js';
import type { Release, Since } from './words.js';

const number = new Intl.NumberFormat('en-GB');

/** Content of `README.md`. */
export function readmeOf(release: Release): string {
  const { version, dataVersion, dataChanged, made, synthetic, counts } = release;
  const former = release.since.former?.counts.everything;
  return `${[
    `# ${TITLE}, ${version}`,
    synthetic && `**${SYNTHETIC}**`,
    ABOUT,
    `Data version ${dataVersion}, last changed ${dataChanged}; this release was made ${made.toISOString()}.`,
    '## Licence',
    `${LICENCE} [SOURCES.md](SOURCES.md) lists them.`,
    '## Contents',
    table(
      ['what', 'count', ...(former ? ['previous release'] : [])],
      Object.entries(counts.everything).map(([name, count]) => [
        name,
        number.format(count),
        ...(former ? [former[name] === undefined ? '' : number.format(former[name])] : []),
      ]),
    ),
    `Of the organisations ${number.format(counts.national_museums)} are national museums; ${number.format(counts.partnerships.partnerships ?? 0)} partnerships (pairs of a museum and a partner) are derived from loans and projects. More counts: \`counts.json\`.`,
    ...(
      [
        ['Organisations by kind', counts.organisations_by_kind],
        ['Loans by purpose', counts.loans_by_purpose],
        ['Projects by kind', counts.projects_by_kind],
      ] as const
    ).map(([title, counted]) => `${title}: ${listed(counted)}.`),
    'This is a sample compiled from public pages. If something is not here, it may still have happened. Empty or null means unknown; 0 means 0.',
    '## Changes',
    sinceText(release.since),
    FILES,
    '## How to cite',
    `${citedAs(release)} For programs: \`CITATION.cff\`.`,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

const listed = (counted: Counted) =>
  Object.entries(counted)
    .map(([name, count]) => `${name} ${number.format(count)}`)
    .join(', ') || 'none';

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Describes the changes since the previous release. */
export function sinceText(since: Since): string {
  if (!since.former) return 'This is the first release in this folder.';
  const { version } = since.former;
  if (!since.changes)
    return `The change feed does not cover all changes since release ${version}: ${since.why} Compare the files of the two releases.`;
  if (since.changes.rows.length === 0) return `Nothing changed since release ${version}.`;
  return `Since release ${version}; \`changes.csv\` lists each record with the cause:\n\n${changed(since.changes)}`;
}

const BECAME = Object.values(ChangeType);

const changed = ({ counts }: Changes) =>
  table(
    ['what', ...BECAME.map((became) => became.toLowerCase())],
    Object.values(FeedKind).map((kind) => [
      `${kind.toLowerCase()}s`,
      ...BECAME.map((became) => number.format(counts[kind][became])),
    ]),
  );

const FILES = `## Files

\`partnerships\` contains organisations, and each pair with totals of their activity. \`everything\` contains all loans, projects, sources and published figures, and the relations between them.

| folder | for |
|---|---|
| \`csv\` | spreadsheets, R, BI tools; UTF-8, lists with \` \\| \` between members, an apostrophe before text that a spreadsheet would read as a formula |
| \`xlsx\` | Excel: a sheet for each table, the meaning of the columns, licence and version |
| \`parquet\`, \`arrow\` | pandas, DuckDB, Polars, R: typed columns |
| \`jsonl\` | programs, a row at a time |
| \`graphml\`, \`gexf\`, \`node-link\`, \`cytoscape\` | igraph, Gephi (with its time line), networkx, Cytoscape |
| \`turtle\`, \`n-quads\`, \`json-ld\` | linked data (RDF): rdflib, Jena and other triple stores |
| \`gds\` | Graph Data Science; its integer ids are those of one database, the same in both frames |

\`datapackage.json\` (Data Package 2) describes the columns of each file. To check the files: \`sha256sum -c SHA256SUMS\`.

\`\`\`python
import pandas as pd

partnerships = pd.read_parquet("parquet/partnerships.parquet")
print(partnerships.groupby("partner_region")["weight"].sum().nlargest(5))
\`\`\``;
