import { Kind } from 'graphql';

/**
 * How deep lists and objects stand one in the other, in a JSON value or, of a document, in any of its arguments. Without recursion: what is
 * too deep must not be what ends the service.
 */
export function maxDepth(value: unknown, isDocument: boolean): number {
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

/** How many fields objects have in a JSON value (those of the value itself not counted) or, of a document, in its arguments. */
export function conditionsIn(value: unknown, isDocument: boolean): number {
  let count = 0;
  const open: unknown[] = isDocument ? [value] : Object.values(value ?? {});
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    if (isDocument) count += 'kind' in one && one.kind === Kind.OBJECT_FIELD ? 1 : 0;
    else if (!Array.isArray(one)) count += Object.keys(one).length;
    for (const child of Object.values(one)) if (typeof child === 'object') open.push(child);
  }
  return count;
}

const stepOf = (node: object): number =>
  'kind' in node && (node.kind === Kind.OBJECT || node.kind === Kind.LIST) ? 1 : 0;
