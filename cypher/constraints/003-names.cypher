// Full text over names, aliases, places and titles.
//
// Why: somebody types `kings college` or the start of a word and expects an answer. `search` is normalised by
// normaliseName (src/domain/names.ts) before it is stored, and a question is normalised in the same way, so the
// analyzer must not think for itself (no stemming, no stop words): it splits at spaces.
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Organisation|Alias|Loan|Project) ON EACH [n.search]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
