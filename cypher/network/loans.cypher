// A page of the loans, in the order of their titles, with when they were and who had a part in them.
// (:Organisation)-[:LENT]->(:Loan)-[:TO]->(:Organisation)
//
// $title, $id  title and id after which the page begins; '' and '' for the first
// $limit       how many
// Columns: title, id, days: the four days of a partial period in one text of 40 characters, '0000-00-00' where the earliest is not
//          known and '9999-99-99' where the latest is not; null: no date at all; of: ids of those who had a part, and of what these are sites of
MATCH (node:Loan) WHERE node.sortTitle >= $title AND (node.sortTitle > $title OR node.id > $id)
WITH node ORDER BY node.sortTitle, node.id LIMIT $limit
RETURN node.sortTitle AS title, node.id AS id,
  CASE WHEN node.earliestStart IS NOT NULL OR node.latestEnd IS NOT NULL
    THEN coalesce(node.earliestStart, '0000-00-00') + coalesce(node.latestStart, '9999-99-99')
      + coalesce(node.earliestEnd, '0000-00-00') + coalesce(node.latestEnd, '9999-99-99') END AS days,
  COLLECT { MATCH (node)-[:LENT|TO]-(:Organisation)-[:SITE_OF*0..3]->(of:Organisation) RETURN DISTINCT of.id } AS of
ORDER BY title, id
