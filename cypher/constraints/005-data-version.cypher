// The number of the data: it rises in each transaction that changes facts.
//
// Why: whatever is kept outside of the database (measures of the whole network, answers in caches) is of one version of the data, and
// is made anew when this number is another.
CREATE CONSTRAINT data_version_name IF NOT EXISTS FOR (n:DataVersion) REQUIRE n.name IS UNIQUE;
