import type { SourceReference } from '../../report/facts.js';
import type { Inline } from './blocks.js';

/** Numbers sources in the order in which they are first cited. */
export function createNotes() {
  const numbers = new Map<string, number>();
  const notes: SourceReference[] = [];
  return {
    notes,
    /** Returns the note numbers of these sources. */
    cite(sources: readonly SourceReference[]): Inline[] {
      return sources.map((source) => {
        if (!numbers.has(source.id)) numbers.set(source.id, notes.push(source));
        return { note: numbers.get(source.id)! };
      });
    },
  };
}
export type Notes = ReturnType<typeof createNotes>;
