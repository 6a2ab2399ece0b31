const PREFIX = 'museum-partnership-graph:';

/** Stores tabs under a prefix: another GraphiQL may have been served from this address before. */
export function tabStorage(storage: Storage) {
  const ownKeys = () => Object.keys(storage).filter((key) => key.startsWith(PREFIX));
  return {
    get length() {
      return ownKeys().length;
    },
    getItem: (key: string) => storage.getItem(PREFIX + key),
    setItem: (key: string, value: string) => storage.setItem(PREFIX + key, value),
    removeItem: (key: string) => storage.removeItem(PREFIX + key),
    clear() {
      for (const key of ownKeys()) storage.removeItem(key);
    },
  };
}
