// Partnerships with most loans
// Sites are counted with their museums.
MATCH (museum:Organisation)-[together:PARTNERS_WITH]->(partner:Organisation)
WHERE together.loans > 0 AND NOT together.mirrored AND NOT together.museumSite AND NOT together.partnerSite
RETURN museum, together, partner
ORDER BY together.loans DESC
LIMIT 30
