// Writes organisations by id, with exactly one kind label each.
// Parameters: $rows: list of {id, labels: [kind label, perhaps NationalMuseum], properties}, in order of id.
//   Whole numbers as INTEGER. Null removes a property: unknown is absent.
// All labels except Organisation are replaced, so a changed kind drops its old label. The stored totals are derived
// (deriveTotals.cypher); initially 0.
// (:Organisation:<Kind>[:NationalMuseum] {id, name, kind, …})
UNWIND $rows AS row
MERGE (organisation:Organisation {id: row.id})
ON CREATE SET organisation.loans = 0, organisation.projects = 0, organisation.partners = 0
WITH organisation, row, [label IN labels(organisation) WHERE label <> 'Organisation' AND NOT label IN row.labels] AS stale
REMOVE organisation:$(stale)
SET organisation:$(row.labels), organisation += row.properties
