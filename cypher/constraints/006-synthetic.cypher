// What was made up, for trying or measuring.
//
// Why: each answer says whether the graph holds such a thing, so it is found at once; the shipped data have none, and the indexes are empty.
CREATE INDEX organisation_synthetic IF NOT EXISTS FOR (n:Organisation) ON (n.synthetic);
CREATE INDEX loan_synthetic IF NOT EXISTS FOR (n:Loan) ON (n.synthetic);
CREATE INDEX project_synthetic IF NOT EXISTS FOR (n:Project) ON (n.synthetic);
