import { LICENCE } from '../api/compose/meta.js';
import { NOT_RECORDED, type SourceRow } from './tally.js';

/** `SOURCES.md`: sources and licences, for attribution. */
export function sourcesText(sources: readonly SourceRow[]): string {
  const byLicence = new Map<string, SourceRow[]>();
  for (const source of sources) {
    const licence = source.licence ?? NOT_RECORDED;
    byLicence.set(licence, [...(byLicence.get(licence) ?? []), source]);
  }
  const stated = [...byLicence.keys()].sort(
    (one, other) => last(one) - last(other) || (one < other ? -1 : 1),
  );
  return [
    '# Sources and licences',
    LICENCE,
    `${sources.length} sources, by their stated licence, if recorded. As a table: csv/everything-sources.csv.`,
    ...stated.flatMap((licence) => [
      `## Licence: ${plain(licence)}`,
      byLicence.get(licence)!.map(line).join('\n'),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

const last = (licence: string) => (licence === NOT_RECORDED ? 1 : 0);

const line = ({ title, publisher, published, url }: SourceRow) => {
  const known = [publisher !== title && publisher, published]
    .filter(Boolean)
    .map((text) => plain(text as string));
  return `- ${plain(title)}${known.length > 0 ? ` (${known.join(', ')})` : ''}${url ? `: <${plain(url)}>` : ''}`;
};

/** Puts a text on one line and escapes Markdown. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*[\]<>]/g, '\\$&');
