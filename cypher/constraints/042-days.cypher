// The first and the last day that any loan or project states.
//
// Why: what has no end may still go on, so it counts in each year up to the last that the data speak of; the first entry of an index
// has that day, where all loans and projects would be read for it otherwise.
CREATE INDEX loan_latest_start IF NOT EXISTS FOR (n:Loan) ON (n.latestStart);
CREATE INDEX loan_earliest_end IF NOT EXISTS FOR (n:Loan) ON (n.earliestEnd);
CREATE INDEX loan_latest_end IF NOT EXISTS FOR (n:Loan) ON (n.latestEnd);
CREATE INDEX project_latest_start IF NOT EXISTS FOR (n:Project) ON (n.latestStart);
CREATE INDEX project_earliest_end IF NOT EXISTS FOR (n:Project) ON (n.earliestEnd);
CREATE INDEX project_latest_end IF NOT EXISTS FOR (n:Project) ON (n.latestEnd);
