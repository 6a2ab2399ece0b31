// One organisation and its partners
// Another id shows another ("Find an organisation by its name" tells ids). Of many, the sixty with most loans and projects.
WITH 'national:tate' AS organisation
MATCH (it:Organisation {id: organisation})
OPTIONAL MATCH (it)-[together:PARTNERS_WITH]-(partner:Organisation)
WHERE NOT together.mirrored AND NOT EXISTS { (partner)-[:SITE_OF]->() }
RETURN it, together, partner
ORDER BY together.projects + together.loans DESC
LIMIT 60
