import neo4j from 'neo4j-driver';

/** A cell as JavaScript has it: the driver's integers become numbers, in lists too. Nothing here passes 2^53. */
export function plain(cell: unknown): unknown {
  if (neo4j.isInt(cell)) return cell.toNumber();
  return Array.isArray(cell) ? cell.map(plain) : cell;
}
