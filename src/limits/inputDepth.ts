import { Kind } from 'graphql';

/**
 * How deep lists and objects stand one in the other, in a JSON value or, of a document, in any of its arguments. Without recursion: what is
 * too deep must not be what ends the service.
 */
export function deepest(value: unknown, isDocument: boolean): number {
  let most = 0;
  const open: [unknown, number][] = [[value, 0]];
  for (let one = open.pop(); one; one = open.pop()) {
    const [found, depth] = one;
    if (typeof found !== 'object' || found === null) continue;
    const inner = depth + (isDocument ? stepOf(found) : 1);
    if (inner > most) most = inner;
    for (const child of Object.values(found)) if (typeof child === 'object') open.push([child, inner]);
  }
  return most;
}

const stepOf = (node: object): number =>
  'kind' in node && (node.kind === Kind.OBJECT || node.kind === Kind.LIST) ? 1 : 0;
