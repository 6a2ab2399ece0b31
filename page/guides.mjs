// Makes pages of the documents in docs/, so that whoever has the explorer's address alone can read them too.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';

/** What a heading is called in an address, as GitHub has it: `## Power BI, Excel` → `power-bi-excel`. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/** Where a link of a document leads on the page: to another guide, elsewhere on the web, or nowhere. */
function addressOf(href, names) {
  if (/^(https?:|#|\/)/.test(href)) return href;
  const [, name, anchor = ''] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  return names.includes(name) ? `/guides/${name}${anchor}` : undefined;
}

/** Markdown as this project writes it. What is wide scrolls by itself, by keyboard too. */
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

/** Each document by its name, with the list of all as `index`: what stands between the page's head and foot, and its title. */
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
  const list = guides.map(
    ({ name, title }) => `<li><a href="/guides/${name}">${renderer.utils.escapeHtml(title)}</a></li>`,
  );
  return [{ name: 'index', title: 'Guides', body: `<h1>Guides</h1><ul>${list.join('')}</ul>` }, ...guides];
}
