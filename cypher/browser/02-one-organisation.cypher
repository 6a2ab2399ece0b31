// One organisation and its partners
// Replace the id to see another organisation ("Find an organisation by its name" lists ids). At most 60 partners,
// those with most loans and projects.
WITH 'national:tate' AS organisation
MATCH (it:Organisation {id: organisation})
OPTIONAL MATCH (it)-[together:PARTNERS_WITH]-(partner:Organisation)
WHERE NOT together.mirrored AND NOT EXISTS { (partner)-[:SITE_OF]->() }
RETURN it, together, partner
ORDER BY together.projects + together.loans DESC
LIMIT 60
