const types = new Map<string, object>();

/** Registers the class of a connection under the name of its list, and returns it. */
export function registerConnection<T extends object>(name: string, type: T): T {
  types.set(name, type);
  return type;
}

/**
 * The class of a connection, for a field's type. Types and connections refer to each other; types find connections by name, so that they do
 * not import them (connections.ts imports the types). Evaluated when the schema is built.
 */
export const connectionType = (name: string) => (): object => {
  const type = types.get(name);
  if (!type) throw new Error(`No connection ${name}; connections.ts registers those that there are.`);
  return type;
};
