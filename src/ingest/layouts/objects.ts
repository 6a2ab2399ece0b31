/** Parses objects from a prose cell; a number only if it states exactly one (`Lion, 1 object`, `38,000 objects`). */
export function readObjects(prose: string): { objects?: number; object?: string; objectsNote?: string } {
  if (!prose) return {};
  const match = /^(?:(.*\D), )?(\d{1,3}(?:,\d{3})*|\d+) objects?$/.exec(prose);
  if (!match) return { objectsNote: prose };
  const objects = Number(match[2]!.replaceAll(',', ''));
  return match[1] ? { objects, object: match[1] } : { objects };
}
