import neo4j from 'neo4j-driver';

/** Converts driver integers to numbers, also in lists. All values are below 2^53. */
export function plain(cell: unknown): unknown {
  if (neo4j.isInt(cell)) return cell.toNumber();
  return Array.isArray(cell) ? cell.map(plain) : cell;
}
