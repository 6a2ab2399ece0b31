// Writes organisations: each once, by its id, with exactly one kind label.
// Parameters: $rows: list of {id, labels: [kind label, perhaps NationalMuseum], properties}, in order of id.
//   Whole numbers as INTEGER. A property that is null is taken away: unknown is absent.
// A kind that changed leaves its old label: all labels but Organisation are set anew. The totals that it keeps are derived
// (deriveTotals.cypher); they begin with 0.
// (:Organisation:<Kind>[:NationalMuseum] {id, name, kind, …})
UNWIND $rows AS row
MERGE (organisation:Organisation {id: row.id})
ON CREATE SET organisation.loans = 0, organisation.projects = 0, organisation.partners = 0
WITH organisation, row, [label IN labels(organisation) WHERE label <> 'Organisation' AND NOT label IN row.labels] AS stale
REMOVE organisation:$(stale)
SET organisation:$(row.labels), organisation += row.properties
