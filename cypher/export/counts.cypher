// Number of things of each type, from the database's count store.
//
// Columns: organisations, loans, projects, sources, figures (INTEGER)
RETURN COUNT { (:Organisation) } AS organisations, COUNT { (:Loan) } AS loans, COUNT { (:Project) } AS projects,
  COUNT { (:Source) } AS sources, COUNT { (:Figure) } AS figures
