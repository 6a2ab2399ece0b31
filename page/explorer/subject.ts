/** Parameters that decide what a page is about; all others change how it is filtered or shown. */
const SUBJECT = ['view', 'id', 'one', 'other', 'of', 'q', 'after'];

/** True if two queries of addresses show the same page with other filters, so that the position can stay. */
export function isSameSubject(before: string, after: string): boolean {
  const [one, other] = [new URLSearchParams(before), new URLSearchParams(after)];
  return SUBJECT.every((name) => one.getAll(name).join('\n') === other.getAll(name).join('\n'));
}
