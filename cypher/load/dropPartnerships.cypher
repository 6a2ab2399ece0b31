// Takes away the summed partnerships of organisations, of their sites and of what they are sites of, before they are derived anew.
// Parameters: $organisations: list of ids, or null for all.
// (:Organisation)-[:PARTNERS_WITH]-(:Organisation)
MATCH (organisation:Organisation)
WHERE $organisations IS NULL OR organisation.id IN $organisations
MATCH (organisation)-[:SITE_OF*0..3]-(near:Organisation)-[partnership:PARTNERS_WITH]-()
WITH DISTINCT partnership
DELETE partnership
