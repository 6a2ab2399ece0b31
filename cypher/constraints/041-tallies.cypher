// How many loans and organisations there are of each sort, and what they come to.
//
// Why: how many schools there are in Wales, or what all loans come to by purpose, is read from some tens of nodes instead of from every loan: two
// million database hits for a million loans. Whoever writes loans or organisations changes the tallies in the same transaction.
CREATE CONSTRAINT loan_tally_id IF NOT EXISTS FOR (n:LoanTally) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organisation_tally_id IF NOT EXISTS FOR (n:OrganisationTally) REQUIRE n.id IS UNIQUE;
CREATE INDEX loan_tally_purpose_term IF NOT EXISTS FOR (n:LoanTally) ON (n.purpose, n.term);
CREATE INDEX organisation_tally_kind_region IF NOT EXISTS FOR (n:OrganisationTally) ON (n.kind, n.region);
