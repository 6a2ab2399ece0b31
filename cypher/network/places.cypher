// Places of organisations that a full-text query finds, with the number of organisations and partnerships of each.
// (:Organisation {place})-[:PARTNERS_WITH]-(:Organisation)
//
// $query         normalised words in the syntax of the full-text index `names`, which contains the place of each organisation
// name           the place
// region         region of England or nation of the UK; null if abroad or not stated
// country        null if not stated
// organisations  number of organisations in it; sites count for their parents and are left out
// partnerships   number of partnerships of these organisations, each pair once
CALL db.index.fulltext.queryNodes('names', $query) YIELD node AS hit
WITH DISTINCT hit AS organisation
WHERE organisation:Organisation AND organisation.place IS NOT NULL
WITH organisation.place AS name, organisation.region AS region, organisation.country AS country, collect(organisation) AS members
RETURN name, region, country,
       size([member IN members WHERE NOT EXISTS { (member)-[:SITE_OF]->() }]) AS organisations,
       COUNT {
         UNWIND members AS member
         MATCH (member)-[partnership:PARTNERS_WITH]-()
         WHERE NOT partnership.mirrored AND NOT partnership.museumSite AND NOT partnership.partnerSite
         RETURN DISTINCT partnership
       } AS partnerships
ORDER BY organisations DESC, name
