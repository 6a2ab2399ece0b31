// Numbers of the things that have a page, for the index of the sitemap.
//
// organisations, loans, projects, sources   number of each
CALL () { MATCH (node:Organisation) RETURN count(node) AS organisations }
CALL () { MATCH (node:Loan) RETURN count(node) AS loans }
CALL () { MATCH (node:Project) RETURN count(node) AS projects }
CALL () { MATCH (node:Source) RETURN count(node) AS sources }
RETURN organisations, loans, projects, sources
