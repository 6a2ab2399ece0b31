// A page of loans borrowed by a national museum and its sites, in id order, with the lenders.
// (:Organisation)<-[:SITE_OF]-()<-[:TO]-(:Loan)<-[:LENT]-(:Organisation)
//
// $museum  id of the national museum
// $after   id before the page; '' for the first page
// $limit   page size
// Columns: id, title, what (purpose), objects, people (null: not stated), outcomes, sources: ids;
//          days: the four days of a partial period in one text of 40 characters, '0000-00-00' if the earliest is unknown and
//          '9999-99-99' if the latest is; null: undated;
//          others: lenders other than the museum and its sites: list of {id, partner: its parent, or itself, kind,
//          region, country (null: not known), collective: whether it represents several unnamed organisations, days, sources}
MATCH (museum:Organisation {id: $museum})
MATCH (museum)<-[:SITE_OF*0..3]-(part:Organisation)<-[:TO]-(loan:Loan) WHERE loan.id > $after
WITH DISTINCT museum, loan ORDER BY loan.id LIMIT $limit
WITH museum, loan,
  CASE WHEN loan.earliestStart IS NOT NULL OR loan.latestEnd IS NOT NULL
    THEN coalesce(loan.earliestStart, '0000-00-00') + coalesce(loan.latestStart, '9999-99-99')
      + coalesce(loan.earliestEnd, '0000-00-00') + coalesce(loan.latestEnd, '9999-99-99') END AS days,
  COLLECT { MATCH (loan)-[:EVIDENCED_BY]->(source:Source) RETURN DISTINCT source.id } AS sources
RETURN loan.id AS id, loan.title AS title, loan.purpose AS what, loan.objects AS objects, loan.people AS people,
  coalesce(loan.outcomes, []) AS outcomes, days, sources,
  COLLECT {
    MATCH (loan)<-[:LENT]-(other:Organisation)
    WHERE NOT EXISTS { (other)-[:SITE_OF*0..3]->(museum) }
    RETURN {
      id: other.id, kind: other.kind, region: other.region, country: other.country, collective: coalesce(other.collective, false),
      partner: coalesce(head(COLLECT { MATCH (other)-[:SITE_OF*1..3]->(top:Organisation) WHERE NOT EXISTS { (top)-[:SITE_OF]->() } RETURN top.id ORDER BY top.id }), other.id),
      days: days, sources: sources
    } ORDER BY other.id
  } AS others
ORDER BY id
