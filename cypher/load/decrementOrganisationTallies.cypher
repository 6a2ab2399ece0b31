// Subtracts organisations from their tallies before they are changed or deleted; empty tallies are deleted.
// Parameters: $rows: list of {id}, without duplicates; unknown ids are ignored.
// (:Organisation), (:OrganisationTally)
UNWIND $rows AS row
MATCH (organisation:Organisation {id: row.id})
WITH coalesce(organisation.kind, '') + '|' + coalesce(organisation.region, '') AS id, count(*) AS count
MATCH (tally:OrganisationTally {id: id})
SET tally.count = tally.count - count
WITH tally WHERE tally.count = 0
DELETE tally
