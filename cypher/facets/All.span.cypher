// First and last day of all loans and projects; limits the years counted for activities without an end or start.
// Each is read from the end of an index. Column: span: [first, last], YYYY-MM-DD; [null, null] if nothing has a date.
UNWIND
  COLLECT { MATCH (one:Loan) WHERE one.earliestStart IS NOT NULL RETURN one.earliestStart AS day ORDER BY one.earliestStart LIMIT 1 } +
  COLLECT { MATCH (one:Loan) WHERE one.earliestEnd IS NOT NULL RETURN one.earliestEnd AS day ORDER BY one.earliestEnd LIMIT 1 } +
  COLLECT { MATCH (one:Loan) WHERE one.latestStart IS NOT NULL RETURN one.latestStart AS day ORDER BY one.latestStart DESC LIMIT 1 } +
  COLLECT { MATCH (one:Loan) WHERE one.latestEnd IS NOT NULL RETURN one.latestEnd AS day ORDER BY one.latestEnd DESC LIMIT 1 } +
  COLLECT { MATCH (one:Project) WHERE one.earliestStart IS NOT NULL RETURN one.earliestStart AS day ORDER BY one.earliestStart LIMIT 1 } +
  COLLECT { MATCH (one:Project) WHERE one.earliestEnd IS NOT NULL RETURN one.earliestEnd AS day ORDER BY one.earliestEnd LIMIT 1 } +
  COLLECT { MATCH (one:Project) WHERE one.latestStart IS NOT NULL RETURN one.latestStart AS day ORDER BY one.latestStart DESC LIMIT 1 } +
  COLLECT { MATCH (one:Project) WHERE one.latestEnd IS NOT NULL RETURN one.latestEnd AS day ORDER BY one.latestEnd DESC LIMIT 1 }
  AS day
WITH [min(day), max(day)] AS span
