/** The second half of what is told of a wrong value: what is allowed. */
export const zodMessage = (what: string): { error: string } => ({ error: `allowed is ${what}` });
