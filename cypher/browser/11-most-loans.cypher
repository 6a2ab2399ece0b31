// Partnerships with most loans
// Loans of sites count for their museum.
MATCH (museum:Organisation)-[together:PARTNERS_WITH]->(partner:Organisation)
WHERE together.loans > 0 AND NOT together.mirrored AND NOT together.museumSite AND NOT together.partnerSite
RETURN museum, together, partner
ORDER BY together.loans DESC
LIMIT 30
