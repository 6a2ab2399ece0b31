// One node for one thing: every id is unique.
//
// Why: a load is `MERGE` on the id, so loading twice, or two loads at once, make one node and not two. Without a
// constraint 40 concurrent merges of one key made 40 nodes. The index behind each constraint also answers `id`.
//
// A schema file that was once applied is never changed: a later change is a new file with the next number.
CREATE CONSTRAINT organisation_id IF NOT EXISTS FOR (n:Organisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT alias_id IF NOT EXISTS FOR (n:Alias) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT loan_id IF NOT EXISTS FOR (n:Loan) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT project_id IF NOT EXISTS FOR (n:Project) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT figure_id IF NOT EXISTS FOR (n:Figure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT area_id IF NOT EXISTS FOR (n:Area) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT submission_id IF NOT EXISTS FOR (n:Submission) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT schema_change_name IF NOT EXISTS FOR (n:SchemaChange) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT partnership_id IF NOT EXISTS FOR ()-[p:PARTNERS_WITH]-() REQUIRE p.id IS UNIQUE;
