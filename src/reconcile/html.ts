import { type Entity, whereOf } from './entities.js';
import { type EntityType, typesOf } from './types.js';

/** Content security policy: no requests, no scripts. Framing is allowed for previews. */
export const FRAME_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Escapes a text for HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Preview page for a small frame: kind, place, other names and key figures. */
export function previewPage(entity: Entity): string {
  return page(entity.name, `${heading(entity)}${rows(summary(entity))}`);
}

/** Page with all attributes of an organisation. `asked` is the requested id, which may have been merged. */
export function viewPage(entity: Entity, asked: string): string {
  const merged =
    asked === entity.id ? '' : `<p><small>${escaped(asked)} is another id of this organisation.</small></p>`;
  return page(entity.name, `${heading(entity)}${merged}${rows([...summary(entity), ...details(entity)])}`);
}

/** HTML fragment of a flyout. */
export function flyoutOf(entity: Entity): string {
  return `${heading(entity)}${rows(summary(entity).slice(0, 2))}`;
}

/** The flyout of a type or a property. */
export function flyoutOfWord(
  word: { readonly name: string; readonly description?: string } & Pick<EntityType, 'broader'>,
): string {
  const below = word.description ?? word.broader?.map(({ name }) => `a kind of: ${name}`).join(', ') ?? '';
  return `<h1>${escaped(word.name)}</h1><p>${escaped(below)}</p>`;
}

/** Page for an unknown id. */
export function unknownPage(id: string): string {
  return page('Unknown', `<h1>Unknown</h1><p>No organisation has or had the id ${escaped(id)}.</p>`);
}

type Row = readonly [name: string, text: string];

function heading(entity: Entity): string {
  const what = [typesOf(entity)[0]?.name, whereOf(entity)].filter(Boolean).join(' · ');
  return `<h1>${escaped(entity.name)}</h1><p>${escaped(what)}</p>`;
}

function summary(entity: Entity): Row[] {
  const { loans, projects, partners } = entity;
  const counts = [counted(partners, 'partner'), counted(loans, 'loan'), counted(projects, 'project')];
  return [
    [
      'Also',
      entity.names
        .slice(0, 5)
        .map(({ name }) => name)
        .join('; '),
    ],
    ['In this graph', counts.filter(Boolean).join(', ')],
    ['Site of', entity.parents.map(({ name }) => name).join('; ')],
    ['Known as', [entity.id, ...entity.identifiers.filter((id) => id !== entity.id)].join(', ')],
  ];
}

function details(entity: Entity): Row[] {
  return [
    [
      'Other names',
      entity.names
        .slice(5)
        .map(({ name }) => name)
        .join('; '),
    ],
    ['Sites', entity.sites.map(({ name }) => name).join('; ')],
    ['Opened', span(entity.openedFrom, entity.openedTo)],
    ['Closed', span(entity.closedFrom, entity.closedTo)],
    ['Website', entity.website ?? ''],
    ['Coordinates', entity.latitude === null ? '' : `${entity.latitude}, ${entity.longitude}`],
  ];
}

const counted = (count: number | null, what: string) =>
  count === null ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;

const span = (from: number | null, to: number | null) =>
  from === null ? '' : from === to ? String(from) : `${from} to ${to}`;

function rows(all: readonly Row[]): string {
  const shown = all.filter(([, text]) => text !== '');
  const lines = shown.map(([name, text]) => `<dt>${escaped(name)}</dt><dd>${escaped(text)}</dd>`);
  return `<dl>${lines.join('')}</dl>`;
}

const STYLE =
  'body{font:14px/1.4 system-ui,sans-serif;margin:8px}h1{font-size:16px;margin:0}p{margin:2px 0 6px}' +
  'dl{display:grid;grid-template-columns:auto 1fr;gap:2px 10px;margin:0}dt{color:#555}dd{margin:0;overflow-wrap:anywhere}';

function page(title: string, body: string): string {
  return (
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(title)}</title>` +
    `<style>${STYLE}</style></head><body>${body}</body></html>\n`
  );
}
