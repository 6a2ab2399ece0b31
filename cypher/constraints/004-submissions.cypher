// What an import rests on: rows are kept, identifiers lead to one organisation, ids that were merged away keep answering.
//
// Why: each import asks for thousands of rows, things and identifiers at once, by these keys and no others.
// `matchKey` tells that two rows may state one loan (sides and title) or one project (title); see src/ingest/things.ts.
CREATE CONSTRAINT row_id IF NOT EXISTS FOR (n:Row) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT identifier_id IF NOT EXISTS FOR (n:Identifier) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT merged_organisation_id IF NOT EXISTS FOR (n:MergedOrganisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT turn_name IF NOT EXISTS FOR (n:Turn) REQUIRE n.name IS UNIQUE;
CREATE INDEX loan_match_key IF NOT EXISTS FOR (n:Loan) ON (n.matchKey);
CREATE INDEX project_match_key IF NOT EXISTS FOR (n:Project) ON (n.matchKey);
CREATE INDEX row_name IF NOT EXISTS FOR (n:Row) ON (n.name);
CREATE INDEX submission_name IF NOT EXISTS FOR (n:Submission) ON (n.name);
CREATE INDEX judgement_one IF NOT EXISTS FOR (n:Judgement) ON (n.one);
CREATE INDEX judgement_other IF NOT EXISTS FOR (n:Judgement) ON (n.other);
CREATE INDEX judgement_judgement IF NOT EXISTS FOR (n:Judgement) ON (n.judgement, n.score);
