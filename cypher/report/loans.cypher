// What a national museum and its sites lent and borrowed, each loan with the other side.
// (:Organisation)<-[:SITE_OF]-()-[:LENT]->(:Loan)-[:TO]->(:Organisation)
//
// $museum     id of the national museum
// $from, $to  first and last day of the year, YYYY-MM-DD
// Columns: id, title, what (purpose), way (LENT, BORROWED: as the museum sees it), museum, museumName; other, kind, region, country
//          (the other side; null: not known); places: where it was shown (ids; the other side where no venue is named); objects,
//          people (null: not stated); sources; dated, certain, possible: whether it has a date, and overlaps the days surely, or maybe
MATCH (museum:Organisation {id: $museum})
MATCH (museum)<-[:SITE_OF*0..3]-(part:Organisation)
CALL (part) {
  MATCH (part)-[:LENT]->(loan:Loan)-[:TO]->(other:Organisation)
  RETURN loan, other, 'LENT' AS way
  UNION ALL
  MATCH (part)<-[:TO]-(loan:Loan)<-[:LENT]-(other:Organisation)
  RETURN loan, other, 'BORROWED' AS way
}
WITH museum, loan, other, way, COLLECT { MATCH (loan)-[:SHOWN_AT]->(venue:Organisation) RETURN venue.id ORDER BY venue.id } AS venues
RETURN loan.id AS id, loan.title AS title, loan.purpose AS what, way, museum.id AS museum, museum.name AS museumName,
  other.id AS other, other.kind AS kind, other.region AS region, other.country AS country,
  CASE WHEN way = 'LENT' AND size(venues) > 0 THEN venues ELSE [other.id] END AS places,
  loan.objects AS objects, loan.people AS people, coalesce(loan.outcomes, []) AS outcomes,
  COLLECT { MATCH (loan)-[:EVIDENCED_BY]->(source:Source) RETURN DISTINCT source.id } AS sources,
  loan.earliestStart IS NOT NULL OR loan.latestEnd IS NOT NULL AS dated,
  coalesce(loan.latestStart <= $to AND loan.earliestEnd >= $from, false)
    OR coalesce(loan.earliestStart >= $from AND loan.latestStart <= $to, false)
    OR coalesce(loan.earliestEnd >= $from AND loan.latestEnd <= $to, false) AS certain,
  coalesce(loan.latestEnd >= $from, true) AND coalesce(loan.earliestStart <= $to, true)
    AND (loan.earliestStart IS NOT NULL OR loan.latestEnd IS NOT NULL) AS possible
