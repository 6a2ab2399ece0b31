// How many partners and loans a museum has, and how many organisations are of a kind in a region. $id, $kind, $region: one each.
MATCH (o:Organisation {id: $id})
RETURN COUNT { (o)-[e:PARTNERS_WITH]-() WHERE NOT e.mirrored } AS partners, COUNT { (o)-[:LENT]->() } AS loans,
  COUNT { (p:Organisation) WHERE p.kind = $kind AND p.region = $region } AS ofKind
