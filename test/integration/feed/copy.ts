import type { GraphClient } from '../../../src/database/client.js';
import type { ChangeType, FeedKind } from '../../../src/feed/changeBuffer.js';
import { placeOf, type Read, readPage } from '../../../src/feed/read.js';
import type { Asker } from '../../support/drawnGraph.js';

/** Public properties of a record, and the ids that it refers to. */
export const SELECTIONS: Readonly<Record<FeedKind, string>> = {
  SOURCE: 'source { id url title titleIsDerived publisher kind published retrieved licence note }',
  ORGANISATION: `organisation {
    id name names { name use } shortName kind printedKinds national collective matchedBy place region country localAuthority
    coordinates { latitude longitude } rorId identifiers website opened { earliest latest } closed { earliest latest } parent { id }
  }`,
  LOAN: `loan {
    id title purpose term objects object objectsNote people programme outcomes period { start end } periodNote
    lenders { nodes { id } } borrowers { nodes { id } } venues { edges { node { id } } } funders { edges { amount currency node { id } } }
    evidence { edges { rows printed node { id } } }
  }`,
  PROJECT: `project {
    id title activity outcomes period { start end }
    participants { edges { role activities node { id } } } funders { edges { amount currency node { id } } }
    evidence { edges { rows printed node { id } } }
  }`,
  FIGURE: `figure {
    id title year measure scope value status qualifier unit theme note organisation { id } area { name } evidence { edges { rows printed node { id } } }
  }`,
  PARTNERSHIP: `partnership {
    id museum { id } partner { id } objects period { start end } firstYear lastYear kinds consortiumOnly mirrored
    loans { totalCount } projects { totalCount }
  }`,
};

export const FEED = `query ($cursor: String, $dataVersion: Int, $first: Int) {
  changesSince(cursor: $cursor, dataVersion: $dataVersion, first: $first) {
    cursor more
    changes { change what thingId dataVersion at cause by reason mergedInto partedFrom submission { id } ${Object.values(SELECTIONS).join(' ')} }
  }
}`;

export interface Change {
  readonly change: ChangeType;
  readonly what: FeedKind;
  readonly thingId: string;
  readonly dataVersion: number;
  readonly cause: string;
  readonly submission: { readonly id: string } | null;
  readonly mergedInto: string | null;
  readonly partedFrom: string | null;
  readonly [key: string]: unknown;
}

/** A client's copy, built only from the feed. */
export class Copy {
  readonly things = new Map<string, string>();
  readonly received: Change[] = [];
  cursor: string | null = null;

  take(changes: readonly Change[], cursor: string): void {
    for (const one of changes) {
      this.received.push(one);
      const key = `${one.what} ${one.thingId}`;
      const now = one[one.what.toLowerCase()];
      if (one.change === 'RETRACTED' || !now) this.things.delete(key);
      else this.things.set(key, JSON.stringify(now));
    }
    this.cursor = cursor;
  }

  /** Reads pages until the end. Returns the changes. */
  async keepUp({ ask }: Asker, first = 100): Promise<readonly Change[]> {
    const from = this.received.length;
    for (let more = true; more; ) {
      const { result } = await ask(FEED, { cursor: this.cursor, first });
      expect(result.errors).toBeUndefined();
      const page = result.data.changesSince;
      this.take(page.changes, page.cursor);
      more = page.more;
    }
    return this.received.slice(from);
  }

  picture(): string[] {
    return [...this.things].map(([key, text]) => `${key} ${text}`).sort();
  }
}

/** The same for a new copy. */
export async function picture(asker: Asker): Promise<string[]> {
  const copy = new Copy();
  await copy.keepUp(asker, 500);
  return copy.picture();
}

/** Changes since a position, without the records. */
export async function changesFrom(graph: GraphClient, cursor: string, first = 1_000) {
  const read: Read = (text, parameters) => graph.read(text, { ...parameters });
  return readPage(read, await placeOf(read, { cursor }, 'test'), first);
}
