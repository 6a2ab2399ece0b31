import { xml } from '../../export/xml.js';
import { loanPath, partnershipPath, projectPath } from '../../pages/addresses.js';
import type { Position } from '../read.js';
import type { AddedRecord, AtomEntry } from './entries.js';

export interface AtomDocument {
  readonly entries: readonly AtomEntry[];
  readonly position: Position;
  /** Address of the service, without a slash at its end, and the path of the feed with its parameters. */
  readonly base: string;
  readonly path: string;
  /** True if the graph contains generated data. */
  readonly synthetic: boolean;
}

/** Time of a feed whose data never changed. */
const NEVER = '1970-01-01T00:00:00Z';

/** The feed as Atom 1.0 (RFC 4287). */
export function atomDocument({ entries, position, base, path, synthetic }: AtomDocument): string {
  const self = base + path;
  const title = `${synthetic ? 'Synthetic data: ' : ''}New in the museum partnership graph`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xml(self)}</id>
<title>${xml(title)}</title>
<updated>${entries[0]?.change.at ?? position.at ?? NEVER}</updated>
<author><name>Museum partnership graph</name></author>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" href="${xml(base)}/"/>
${entries.map((entry) => entryXml(entry, position, base)).join('\n')}
</feed>
`;
}

function entryXml({ change, record }: AtomEntry, { feed, at }: Position, base: string): string {
  const id = `urn:museum-partnership-graph:${encodeURIComponent(feed)}:${change.dataVersion}:${encodeURIComponent(record.id)}`;
  return `<entry>
<id>${xml(id)}</id>
<title>${xml(titleOf(record))}</title>
<updated>${change.at ?? at ?? NEVER}</updated>
<link rel="alternate" type="text/html" href="${xml(base + pathOf(record))}"/>
<category term="${change.what}"/>
<summary>${xml(summaryOf(record))}</summary>
</entry>`;
}

function titleOf({ __typename, title = '', museum, partner }: AddedRecord): string {
  return museum && partner
    ? `New partnership: ${museum.name} and ${partner.name}`
    : `New ${__typename.toLowerCase()}: ${title}`;
}

function pathOf({ __typename, id, title = '' }: AddedRecord): string {
  if (__typename === 'Partnership') return partnershipPath(id);
  return __typename === 'Loan' ? loanPath({ id, title }) : projectPath({ id, title });
}

const summaryOf = ({ evidence: { nodes } }: AddedRecord): string =>
  `Evidence: ${nodes.map(({ title, url }) => (url ? `${title}, ${url}` : title)).join('; ')}`;
