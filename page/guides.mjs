// Renders docs/*.md as pages of the service, with an index grouped by reader.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';

/** Anchor of a heading, as GitHub makes it: `## Power BI, Excel` → `power-bi-excel`. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/** Address of a link on the page: another guide, an external address, or undefined if it has no page here. */
function addressOf(href, names) {
  if (/^(https?:|#|\/)/.test(href)) return href;
  const [, name, anchor = ''] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  return names.includes(name) ? `/guides/${name}${anchor}` : undefined;
}

/** Markdown renderer. Wide tables and code blocks scroll by themselves and can be focused. */
function markdown(names) {
  const renderer = new MarkdownIt();
  const { rules } = renderer.renderer;
  rules.heading_open = (tokens, at, options, _env, self) => {
    tokens[at].attrSet('id', anchorOf(tokens[at + 1].content));
    return self.renderToken(tokens, at, options);
  };
  rules.link_open = (tokens, at, options, _env, self) => {
    const address = addressOf(tokens[at].attrGet('href'), names);
    if (address) tokens[at].attrSet('href', address);
    else tokens[at].attrs = [];
    return self.renderToken(tokens, at, options);
  };
  rules.image = (tokens, at) => `<em>${renderer.utils.escapeHtml(tokens[at].content)}</em>`;
  rules.table_open = () => '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>\n';
  rules.table_close = () => '</table></div>\n';
  rules.fence = (tokens, at) =>
    `<pre tabindex="0"><code>${renderer.utils.escapeHtml(tokens[at].content)}</code></pre>\n`;
  return renderer;
}

/** The index: documents by reader, in reading order. A document that is not named here is listed under "More". */
const GROUPS = [
  ['Use', ['explorer', 'questions', 'network', 'neo4j-browser', 'glossary']],
  ['Contribute data', ['importing', 'import', 'mappings', 'identity', 'synthetic']],
  ['Integrate', ['api', 'http', 'exports', 'changes', 'reconciliation', 'releases']],
  ['Operate', ['configuration', 'operations', 'access', 'limits', 'doctor', 'scaling', 'licences']],
  ['Develop', ['architecture', 'performance']],
];

/** Renders the documents of a folder: an index page first, then each document with its name, title and HTML body. */
export function guidesIn(folder) {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -3))
    .sort();
  const renderer = markdown(names);
  const guides = names.map((name) => {
    const text = readFileSync(join(folder, `${name}.md`), 'utf8');
    return { name, title: /^# (.*)$/m.exec(text)?.[1] ?? name, body: renderer.render(text) };
  });
  const titles = new Map(guides.map(({ name, title }) => [name, renderer.utils.escapeHtml(title)]));
  const grouped = new Set(GROUPS.flatMap(([, members]) => members));
  const groups = [...GROUPS, ['More', names.filter((name) => !grouped.has(name))]];
  const lists = groups
    .map(([heading, members]) => [heading, members.filter((name) => titles.has(name))])
    .filter(([, members]) => members.length > 0)
    .map(([heading, members]) => {
      const items = members.map((name) => `<li><a href="/guides/${name}">${titles.get(name)}</a></li>`);
      return `<h2>${heading}</h2><ul>${items.join('')}</ul>`;
    });
  return [
    { name: 'index', title: 'Help and docs', body: `<h1>Help and docs</h1>${lists.join('')}` },
    ...guides,
  ];
}
