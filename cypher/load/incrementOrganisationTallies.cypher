// Adds new organisations to their tallies.
// Parameters: $rows: list of {id ('kind|region', '' if not stated), title, kind, region, count (INTEGER)}, one for each tally.
// (:OrganisationTally)
UNWIND $rows AS row
MERGE (tally:OrganisationTally {id: row.id})
ON CREATE SET tally = {id: row.id, title: row.title, kind: row.kind, region: row.region, count: 0}
SET tally.count = tally.count + row.count
