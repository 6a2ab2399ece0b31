// What has this id?
// Parameters: $id.
// Columns: label (Loan, Project, Organisation; null where nothing has it).
OPTIONAL MATCH (loan:Loan {id: $id})
OPTIONAL MATCH (project:Project {id: $id})
OPTIONAL MATCH (organisation:Organisation {id: $id})
WITH coalesce(loan, project, organisation) AS thing
RETURN head([label IN labels(thing) WHERE label IN ['Loan', 'Project', 'Organisation']]) AS label
