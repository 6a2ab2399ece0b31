// Adds organisations that are written to the tallies of their sort.
// Parameters: $rows: list of {id ('kind|region', '' where not stated), title, kind, region, count (INTEGER)}, each sort once.
// (:OrganisationTally)
UNWIND $rows AS row
MERGE (tally:OrganisationTally {id: row.id})
ON CREATE SET tally = {id: row.id, title: row.title, kind: row.kind, region: row.region, count: 0}
SET tally.count = tally.count + row.count
