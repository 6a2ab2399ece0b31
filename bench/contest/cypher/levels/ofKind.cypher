// How many organisations are of a kind in a region. $kind, $region: one each.
MATCH (o:Organisation)
WHERE o.kind = $kind AND o.region = $region
RETURN count(*) AS found
