// A museum, ten of its loans, who borrowed, and five partners of each borrower. Lists in the place of maps: the driver reads them faster. $id: the museum.
MATCH (o:Organisation {id: $id})
CALL (o) {
  MATCH (o)-[:LENT]->(l:Loan) WITH l ORDER BY l.sortTitle, l.id LIMIT 10
  CALL (l) {
    MATCH (l)-[:TO]->(b:Organisation) WITH b ORDER BY b.sortName, b.id LIMIT 20
    CALL (b) {
      MATCH (b)-[e:PARTNERS_WITH]-(p) WHERE NOT e.mirrored
      WITH p ORDER BY p.sortName, p.id LIMIT 5
      RETURN collect(p.name) AS partners
    }
    RETURN collect([b.name, partners]) AS borrowers
  }
  RETURN collect([l.title, borrowers]) AS loans
}
RETURN o.name AS name, loans
