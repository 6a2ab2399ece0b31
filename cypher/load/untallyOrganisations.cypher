// Takes organisations that are to change or to go, as the graph has them, from the tallies of their sort; a tally of none goes.
// Parameters: $rows: list of {id}, each once; one that the graph does not have counts for nothing.
// (:Organisation), (:OrganisationTally)
UNWIND $rows AS row
MATCH (organisation:Organisation {id: row.id})
WITH coalesce(organisation.kind, '') + '|' + coalesce(organisation.region, '') AS id, count(*) AS count
MATCH (tally:OrganisationTally {id: id})
SET tally.count = tally.count - count
WITH tally WHERE tally.count = 0
DELETE tally
