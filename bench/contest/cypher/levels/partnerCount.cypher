// How many partners each has. $ids: of whom.
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
RETURN id, COUNT { (o)-[e:PARTNERS_WITH]-() WHERE NOT e.mirrored } AS found
