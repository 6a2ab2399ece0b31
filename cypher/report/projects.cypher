// What a national museum and its sites did with others, each project once for each of those whom a source names with them.
// A participation without dates of its own has those of its project.
// (:Organisation)<-[:SITE_OF]-()-[:PARTICIPATES_IN]->(:Project)<-[:PARTICIPATES_IN]-(:Organisation)
//
// $museum     id of the national museum
// $from, $to  first and last day of the year, YYYY-MM-DD
// Columns: as of loans.cypher; what is the project's kind, way is TOGETHER
MATCH (museum:Organisation {id: $museum})
MATCH (museum)<-[:SITE_OF*0..3]-(part:Organisation)
MATCH (part)-[mine:PARTICIPATES_IN]->(project:Project)<-[theirs:PARTICIPATES_IN]-(other:Organisation)
WHERE (mine.role = 'MUSEUM' AND other.id IN mine.alongside OR theirs.role = 'MUSEUM' AND part.id IN theirs.alongside)
  AND NOT EXISTS { (other)-[:SITE_OF*0..3]->(museum) }
WITH museum, project, other, theirs,
  coalesce(theirs.earliestStart, project.earliestStart) AS earliestStart, coalesce(theirs.latestStart, project.latestStart) AS latestStart,
  coalesce(theirs.earliestEnd, project.earliestEnd) AS earliestEnd, coalesce(theirs.latestEnd, project.latestEnd) AS latestEnd
RETURN project.id AS id, project.title AS title, project.kind AS what, 'TOGETHER' AS way, museum.id AS museum, museum.name AS museumName,
  other.id AS other, other.kind AS kind, other.region AS region, other.country AS country, [other.id] AS places,
  null AS objects, project.people AS people, coalesce(project.outcomes, []) AS outcomes, coalesce(theirs.sources, []) AS sources,
  earliestStart IS NOT NULL OR latestEnd IS NOT NULL AS dated,
  coalesce(latestStart <= $to AND earliestEnd >= $from, false)
    OR coalesce(earliestStart >= $from AND latestStart <= $to, false)
    OR coalesce(earliestEnd >= $from AND latestEnd <= $to, false) AS certain,
  coalesce(latestEnd >= $from, true) AND coalesce(earliestStart <= $to, true)
    AND (earliestStart IS NOT NULL OR latestEnd IS NOT NULL) AS possible
