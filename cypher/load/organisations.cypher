// Writes organisations: each once, by its id, with exactly one kind label.
// Parameters: $rows: list of {id, labels: [kind label, perhaps NationalMuseum], properties}, in order of id.
//   Whole numbers as INTEGER. A property that is null is taken away: unknown is absent.
// A kind that changed leaves its old label: all labels but Organisation are set anew.
// (:Organisation:<Kind>[:NationalMuseum] {id, name, kind, …})
UNWIND $rows AS row
MERGE (organisation:Organisation {id: row.id})
WITH organisation, row, [label IN labels(organisation) WHERE label <> 'Organisation' AND NOT label IN row.labels] AS stale
REMOVE organisation:$(stale)
SET organisation:$(row.labels), organisation += row.properties
