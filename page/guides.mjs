// Renders docs/*.md as pages of the service. docs/README.md is their index.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';

/** Anchor of a heading, as GitHub makes it: `## Excel, Power BI` → `excel-power-bi`. */
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

/** The index without the lines that link to documents that have no page, such as CONTRIBUTING.md. */
const withoutDeadLinks = (text, names) =>
  text
    .split('\n')
    .filter((line) => [...line.matchAll(/\]\(([^)]*)\)/g)].every(([, href]) => addressOf(href, names)))
    .join('\n');

/** Renders the documents of a folder: README.md as the page "index", then each document with its name, title and HTML body. */
export function guidesIn(folder) {
  const read = (name) => readFileSync(join(folder, `${name}.md`), 'utf8');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.slice(0, -3))
    .sort();
  const renderer = markdown(names);
  const guide = (name, text) => ({
    name,
    title: /^# (.*)$/m.exec(text)?.[1] ?? name,
    body: renderer.render(text),
  });
  return [
    guide('index', withoutDeadLinks(read('README'), names)),
    ...names.map((name) => guide(name, read(name))),
  ];
}
