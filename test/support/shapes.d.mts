/** What of a graph in Turtle violates the shapes of the service at `base` (without a slash at its end): node and path of each violation. */
export function violationsIn(turtle: string, base: string): Promise<string[]>;
