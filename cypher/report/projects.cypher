// A page of projects of a national museum and its sites, in id order, with the organisations that a source names with
// them (not every pair of a consortium). Dated like PARTNERS_WITH: by the participation of the partner, not of the
// museum whose work the source describes. A participation without its own dates may be anywhere between its project's
// first and last day.
// (:Organisation)<-[:SITE_OF]-()-[:PARTICIPATES_IN]->(:Project)<-[:PARTICIPATES_IN]-(:Organisation)
//
// $museum  id of the national museum
// $after   id before the page; '' for the first page
// $limit   page size
// Columns: as in lent.cypher; `what` is the project's kind, `people` its number of people reached; `days` and
// `sources` are those of each of others
MATCH (museum:Organisation {id: $museum})
MATCH (museum)<-[:SITE_OF*0..3]-(part:Organisation)-[:PARTICIPATES_IN]->(project:Project) WHERE project.id > $after
WITH DISTINCT museum, project ORDER BY project.id LIMIT $limit
CALL (museum, project) {
  CALL (museum, project) {
    MATCH (museum)<-[:SITE_OF*0..3]-(part:Organisation)-[mine:PARTICIPATES_IN]->(project)<-[theirs:PARTICIPATES_IN]-(other:Organisation)
    WHERE mine.role <> 'PARTNER' AND other.id IN mine.alongside
    RETURN other, theirs AS dated, theirs.sources AS sources
    UNION
    MATCH (museum)<-[:SITE_OF*0..3]-(part:Organisation)-[mine:PARTICIPATES_IN]->(project)<-[theirs:PARTICIPATES_IN]-(other:Organisation)
    WHERE theirs.role <> 'PARTNER' AND part.id IN theirs.alongside
    RETURN other, mine AS dated, theirs.sources AS sources
  }
  WITH museum, project, other, dated, sources
  WHERE NOT EXISTS { (other)-[:SITE_OF*0..3]->(museum) }
  RETURN collect({
    id: other.id, kind: other.kind, region: other.region, country: other.country, collective: coalesce(other.collective, false),
    partner: coalesce(head(COLLECT { MATCH (other)-[:SITE_OF*1..3]->(top:Organisation) WHERE NOT EXISTS { (top)-[:SITE_OF]->() } RETURN top.id ORDER BY top.id }), other.id),
    days: CASE WHEN coalesce(dated.earliestStart, project.earliestStart, dated.latestEnd, project.latestEnd) IS NOT NULL
      THEN coalesce(dated.earliestStart, project.earliestStart, '0000-00-00') + coalesce(dated.latestStart, '9999-99-99')
        + coalesce(dated.earliestEnd, '0000-00-00') + coalesce(dated.latestEnd, project.latestEnd, '9999-99-99') END,
    sources: coalesce(sources, [])
  }) AS others
}
RETURN project.id AS id, project.title AS title, project.kind AS what, null AS objects, project.people AS people,
  coalesce(project.outcomes, []) AS outcomes, null AS days, [] AS sources, others
ORDER BY id
