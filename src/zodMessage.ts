/** Second part of the message about an invalid value: what is allowed. */
export const zodMessage = (what: string): { error: string } => ({ error: `expected ${what}` });
