// Type of the record with this id.
// Parameters: $id.
// Columns: label (Loan, Project, Organisation; null for an unknown id).
OPTIONAL MATCH (loan:Loan {id: $id})
OPTIONAL MATCH (project:Project {id: $id})
OPTIONAL MATCH (organisation:Organisation {id: $id})
WITH coalesce(loan, project, organisation) AS thing
RETURN head([label IN labels(thing) WHERE label IN ['Loan', 'Project', 'Organisation']]) AS label
