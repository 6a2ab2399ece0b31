// Renders the project's Markdown documents as pages of the service, and splits them into sections for the search.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import MarkdownIt from 'markdown-it';

/** Documents outside `docs/`: path in the repository and name of the page. */
const ELSEWHERE = [
  ['README.md', 'readme'],
  ['CHANGELOG.md', 'changelog'],
  ['CONTRIBUTING.md', 'contributing'],
  ['SECURITY.md', 'security'],
  ['data/README.md', 'data'],
];

/** Documents of a folder: path and name of the page, `prefix` before each name. README.md is the index. */
const documentsOf = (root, folder, prefix, index) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => [`${folder}/${file}`, file === 'README.md' ? index : prefix + file.slice(0, -3)]);

/** Anchor of a heading, as GitHub makes it: `## Excel, Power BI` → `excel-power-bi`. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/** Address of a page of the documentation. */
const addressOfPage = (name) => (name === 'index' ? '/docs' : `/docs/${name}`);

/** Address of a link in a document: another page, an external address, or undefined if it has no page. */
function addressOf(href, path, names) {
  if (/^(https?:|#|\/)/.test(href)) return href;
  const [target, anchor] = href.split('#');
  const name = names.get(posix.normalize(posix.join(posix.dirname(path), target)));
  return name && addressOfPage(name) + (anchor ? `#${anchor}` : '');
}

/** Writes the alignment of a cell as a class: the content security policy of the pages forbids inline styles. */
function withAlignmentClass(tokens, at, options, _env, self) {
  const [, side] = /text-align:(\w+)/.exec(tokens[at].attrGet('style') ?? '') ?? [];
  if (side) tokens[at].attrs = [['class', `align-${side}`]];
  return self.renderToken(tokens, at, options);
}

/** Markdown renderer for one document. Wide tables and code blocks scroll by themselves and can be focused. */
function rendererFor(path, names) {
  const renderer = new MarkdownIt();
  const { rules } = renderer.renderer;
  rules.heading_open = (tokens, at, options, _env, self) => {
    tokens[at].attrSet('id', anchorOf(tokens[at + 1].content));
    return self.renderToken(tokens, at, options);
  };
  rules.link_open = (tokens, at, options, _env, self) => {
    const address = addressOf(tokens[at].attrGet('href'), path, names);
    if (address) tokens[at].attrSet('href', address);
    else tokens[at].attrs = [];
    return self.renderToken(tokens, at, options);
  };
  rules.th_open = withAlignmentClass;
  rules.td_open = withAlignmentClass;
  rules.image = (tokens, at) => `<em>${renderer.utils.escapeHtml(tokens[at].content)}</em>`;
  rules.table_open = () => '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>\n';
  rules.table_close = () => '</table></div>\n';
  rules.fence = (tokens, at) =>
    `<pre tabindex="0"><code>${renderer.utils.escapeHtml(tokens[at].content)}</code></pre>\n`;
  return renderer;
}

/** Plain text of a token: words of a paragraph, heading or table cell, or the lines of a code block. */
const plainText = ({ type, content, children }) =>
  type === 'inline' ? children.map((child) => child.content).join('') : type === 'fence' ? content : '';

/** Sections of a document, one for each heading: address, title of the document, heading, and plain text. */
function sectionsOf(tokens, name, title) {
  const sections = [];
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'heading_open') {
      const heading = plainText(tokens[at + 1]);
      const anchor = anchorOf(tokens[at + 1].content);
      const address = token.tag === 'h1' ? addressOfPage(name) : `${addressOfPage(name)}#${anchor}`;
      sections.push({ address, title, heading, text: '' });
    } else if (sections.length > 0 && tokens[at - 1]?.type !== 'heading_open') {
      const text = plainText(token);
      if (text) sections.at(-1).text += ` ${text}`;
    }
  }
  return sections.map((section) => ({ ...section, text: section.text.replaceAll(/\s+/g, ' ').trim() }));
}

/** Every document of the project: name of its page, title, HTML body and sections. */
export function documentsIn(root) {
  const documents = [
    ...documentsOf(root, 'docs', '', 'index'),
    ...documentsOf(root, 'docs/adr', 'adr-', 'adr'),
    ...ELSEWHERE.filter(([path]) => existsSync(join(root, path))),
  ];
  const names = new Map(documents);
  return documents.map(([path, name]) => {
    const text = readFileSync(join(root, path), 'utf8');
    const title = /^# (.*)$/m.exec(text)?.[1] ?? name;
    const renderer = rendererFor(path, names);
    const tokens = renderer.parse(text, {});
    return { name, title, body: renderer.render(text), sections: sectionsOf(tokens, name, title) };
  });
}
