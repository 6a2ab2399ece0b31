import { randomUUID } from 'node:crypto';

/** Generates request ids: a random prefix for each process, and a counter. */
export function requestIds(): () => string {
  const process = randomUUID().slice(0, 8);
  let count = 0;
  return () => {
    count += 1;
    return `${process}-${count.toString(36)}`;
  };
}
