import { randomUUID } from 'node:crypto';

/** Ids of requests: one beginning for a process, and a number. */
export function requestIds(): () => string {
  const process = randomUUID().slice(0, 8);
  let count = 0;
  return () => {
    count += 1;
    return `${process}-${count.toString(36)}`;
  };
}
