// Which submissions are on their way?
//
// Why: each answer to a network question says whether a return is partly in the graph, so it is found at once among thousands of entries.
CREATE INDEX submission_state IF NOT EXISTS FOR (n:Submission) ON (n.state);
