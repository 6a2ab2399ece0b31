// Does every project have a participant that is not only a partner, and the correct number of participants?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Organisation)-[:PARTICIPATES_IN {role}]->(:Project {participants, consortium})
UNWIND $ids AS id
MATCH (project:Project {id: id})
WITH id, project, COUNT { (project)<-[:PARTICIPATES_IN]-(:Organisation) } AS parts,
  EXISTS { MATCH (project)<-[part:PARTICIPATES_IN]-(:Organisation) WHERE part.role <> 'PARTNER' } AS museum
WHERE NOT museum OR coalesce(project.participants, -1) <> parts OR coalesce(project.consortium, false) <> (parts >= 3)
RETURN id, CASE WHEN NOT museum THEN 'only partners take part'
  ELSE parts + ' take part, but the stored number is ' + coalesce(toString(project.participants), 'missing') + CASE WHEN project.consortium THEN ' (a consortium)' ELSE '' END END AS what
