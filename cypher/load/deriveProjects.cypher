// Recomputes what a project keeps of its participants.
// Parameters: $organisations: list of ids whose projects to recompute, or null for all.
// participants: how many organisations take part. consortium: three or more do, so that taking part does not prove that two
//   of them worked with each other directly.
// (:Organisation)-[:PARTICIPATES_IN]->(:Project)
MATCH (organisation:Organisation)-[:PARTICIPATES_IN]->(project:Project)
WHERE $organisations IS NULL OR organisation.id IN $organisations
WITH DISTINCT project
WITH project, COUNT { (project)<-[:PARTICIPATES_IN]-() } AS participants
SET project.participants = participants, project.consortium = participants >= 3
