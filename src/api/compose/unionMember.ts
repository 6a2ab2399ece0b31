import { ResultObject } from './resultObject.js';
import type { Fragment } from './statementBuilder.js';

/** Decodes `[name of the type, its fields]`; the result has `__typename`. */
export function memberOf(members: readonly { readonly name: string; readonly piece: Fragment }[]) {
  const shapes = new Map(members.map(({ name, piece }) => [name, piece.shape]));
  return (cell: unknown): ResultObject => {
    const [name, fields] = cell as [string, unknown];
    const answer = shapes.get(name)?.(fields) as ResultObject;
    Object.defineProperty(answer, '__typename', { value: name });
    return answer;
  };
}
