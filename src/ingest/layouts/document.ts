import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LAYOUTS } from './all.js';
import type { Column, Layout } from './layout.js';
import { OTHER_RULES, RULE_GROUPS, type RuleText } from './rules.js';

/** The document about the layouts; two parts of it are generated from the code. */
export const DOCUMENT = fileURLToPath(new URL('../../../docs/import.md', import.meta.url));

/** The document with its generated tables updated. */
export function withTables(text: string): string {
  return replaced(replaced(text, 'layouts', layoutTables()), 'rules', ruleTables());
}

function replaced(text: string, part: string, table: string): string {
  const [begin, end] = [`<!-- ${part} -->`, `<!-- end of ${part} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the document has no part between ${begin} and ${end}`);
  return `${text.slice(0, from)}${begin}\n\n${table}\n\n${text.slice(to)}`;
}

/** A heading and a table for each layout of returns. */
export function layoutTables(): string {
  return Object.values(LAYOUTS)
    .filter(({ internal }) => !internal)
    .map(layoutTable)
    .join('\n\n');
}

function layoutTable({ name, title, columns }: Layout): string {
  const head = `### ${name}\n\n${title}. Template with examples: [\`data/templates/${name}.csv\`](../data/templates/${name}.csv).`;
  const rows = columns.map(columnRow);
  return [head, '', '| column | required | meaning | example |', '|---|---|---|---|', ...rows].join('\n');
}

const NEEDED = { ROW: 'in each row', HEADER: 'in the header' } as const;

function columnRow({ name, required, meaning, allowed, example }: Column): string {
  const description = allowed ? `${meaning} Allowed: ${allowed}.` : meaning;
  const cells = [`\`${name}\``, required ? NEEDED[required] : '', description, example && `\`${example}\``];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** A heading and a table for each group of rules. */
export function ruleTables(): string {
  return Object.entries({ ...RULE_GROUPS, ...OTHER_RULES })
    .map(([group, rules]) => `### ${group}\n\n${ruleTable(rules)}`)
    .join('\n\n');
}

function ruleTable(rules: Readonly<Record<string, RuleText>>): string {
  const rows = Object.entries(rules).map(([rule, { level, when, example }]) => {
    const cells = [`\`${rule}\``, level, when, example];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['| rule | level | meaning | example |', '|---|---|---|---|', ...rows].join('\n');
}

if (process.argv[1]?.endsWith('layouts/document.js'))
  writeFileSync(DOCUMENT, withTables(readFileSync(DOCUMENT, 'utf8')));
