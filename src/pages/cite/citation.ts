import { date } from '../../domain/display.js';
import { SITE_NAME } from '../sitePage.js';

/** What a citation of a page states. */
export interface Citation {
  readonly title: string;
  readonly url: string;
  /** Data version; undefined if the page has no data. */
  readonly version?: number | undefined;
  /** Year of the data; undefined: not known. */
  readonly year?: string | undefined;
  /** Day of access, such as 2026-12-01. */
  readonly accessed: string;
}

const versionNote = ({ version }: Citation) =>
  version === undefined ? undefined : `Data version ${version}`;

/** The citation as a sentence. */
export const textOf = (it: Citation): string =>
  [
    `${SITE_NAME}${it.year ? ` (${it.year})` : ''}`,
    it.title,
    versionNote(it),
    `${it.url} (accessed ${date(it.accessed)})`,
  ]
    .filter(Boolean)
    .join('. ')
    .concat('.');

const BIBTEX_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const bibtex = (text: string) =>
  text.replace(/[\\~^{}%$&#_]/g, (sign) => BIBTEX_ESCAPES[sign] ?? `\\${sign}`);

/** Key of a BibTeX entry: letters and digits of the last part of the address. */
const keyOf = ({ url, year = '' }: Citation) =>
  `mpg${year}${
    new URL(url, 'http://any').pathname
      .split('/')
      .at(-1)
      ?.replace(/[^a-z0-9]/gi, '') ?? ''
  }`;

/** A BibTeX entry, for LaTeX. */
export const bibtexOf = (it: Citation): string => {
  const fields = {
    author: `{${bibtex(SITE_NAME)}}`,
    title: `{${bibtex(it.title)}}`,
    year: it.year,
    url: it.url.replace(/[{}\\]/g, encodeURIComponent),
    urldate: it.accessed,
    note: versionNote(it),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${keyOf(it)},\n${lines.join(',\n')}\n}\n`;
};

/** RIS, for EndNote, Zotero and Mendeley. Line breaks would end a field. */
export const risOf = (it: Citation): string => {
  const fields = [
    ['TY', 'ELEC'],
    ['TI', it.title],
    ['AU', SITE_NAME],
    ['PB', SITE_NAME],
    ['PY', it.year],
    ['UR', it.url],
    ['Y2', it.accessed.replaceAll('-', '/')],
    ['N1', versionNote(it)],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
};

/** CSL-JSON, for citation processors. */
export const cslOf = (it: Citation): string =>
  `${JSON.stringify(
    [
      {
        id: keyOf(it),
        type: 'webpage',
        title: it.title,
        author: [{ literal: SITE_NAME }],
        'container-title': SITE_NAME,
        ...(it.year && { issued: { 'date-parts': [[Number(it.year)]] } }),
        accessed: { 'date-parts': [it.accessed.split('-').map(Number)] },
        URL: it.url,
        ...(it.version !== undefined && { version: String(it.version) }),
      },
    ],
    null,
    2,
  )}\n`;

interface CitationFormat {
  readonly label: string;
  readonly type: string;
  readonly extension: string;
  write(citation: Citation): string;
}

/** Formats of a citation, by the value of the parameter `cite`. */
export const CITATION_FORMATS = {
  text: { label: 'Text', type: 'text/plain', extension: 'txt', write: (it: Citation) => `${textOf(it)}\n` },
  bibtex: { label: 'BibTeX', type: 'application/x-bibtex', extension: 'bib', write: bibtexOf },
  ris: { label: 'RIS', type: 'application/x-research-info-systems', extension: 'ris', write: risOf },
  csl: {
    label: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    extension: 'json',
    write: cslOf,
  },
} as const satisfies Readonly<Record<string, CitationFormat>>;
export type CitationFormatName = keyof typeof CITATION_FORMATS;

/** The format of the parameter `cite`; undefined if it is absent or unknown. */
export const citationFormatOf = (query: unknown): CitationFormat | undefined => {
  const name = String((query as Record<string, unknown> | undefined)?.cite ?? '');
  return Object.hasOwn(CITATION_FORMATS, name) ? CITATION_FORMATS[name as CitationFormatName] : undefined;
};
