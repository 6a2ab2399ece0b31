// A page of projects in title order, with dates and participants.
// (:Organisation)-[:PARTICIPATES_IN]->(:Project)
//
// $title, $id  title and id after which the page begins; '' and '' for the first
// $limit       page size
// Columns: title, id, days: the four days of a partial period in one text of 40 characters, '0000-00-00' if the earliest is
//          unknown and '9999-99-99' if the latest is; null: undated; of: ids of the participants and their parents
MATCH (node:Project) WHERE node.sortTitle >= $title AND (node.sortTitle > $title OR node.id > $id)
WITH node ORDER BY node.sortTitle, node.id LIMIT $limit
RETURN node.sortTitle AS title, node.id AS id,
  CASE WHEN node.earliestStart IS NOT NULL OR node.latestEnd IS NOT NULL
    THEN coalesce(node.earliestStart, '0000-00-00') + coalesce(node.latestStart, '9999-99-99')
      + coalesce(node.earliestEnd, '0000-00-00') + coalesce(node.latestEnd, '9999-99-99') END AS days,
  COLLECT { MATCH (node)<-[:PARTICIPATES_IN]-(:Organisation)-[:SITE_OF*0..3]->(of:Organisation) RETURN DISTINCT of.id } AS of
ORDER BY title, id
