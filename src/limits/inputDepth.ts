import { Kind } from 'graphql';

/**
 * Maximum nesting of lists and objects in a JSON value, or in the arguments of a document. Iterative, because recursion would overflow the
 * stack on the input that it should reject.
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

/**
 * Number of object fields in a JSON value (without those of the value itself), or in the arguments of a document. The fields of an object
 * with `__typename` do not count: it is a representation (src/federation), because no filter has such a field.
 */
export function conditionsIn(value: unknown, isDocument: boolean): number {
  let count = 0;
  const open: unknown[] = isDocument ? [value] : Object.values(value ?? {});
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    if (isDocument) count += 'kind' in one && one.kind === Kind.OBJECT_FIELD ? 1 : 0;
    else if (!Array.isArray(one) && !('__typename' in one)) count += Object.keys(one).length;
    for (const child of Object.values(one)) if (typeof child === 'object') open.push(child);
  }
  return count;
}

const stepOf = (node: object): number =>
  'kind' in node && (node.kind === Kind.OBJECT || node.kind === Kind.LIST) ? 1 : 0;
