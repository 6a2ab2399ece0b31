// Loans of one museum
// What it lent, to whom, and where it was shown. Another id shows another museum.
WITH 'national:tate' AS museum
MATCH (lender:Organisation {id: museum})-[lent:LENT]->(loan:Loan)-[to:TO]->(borrower:Organisation)
OPTIONAL MATCH (loan)-[shown:SHOWN_AT]->(venue:Organisation)
RETURN lender, lent, loan, to, borrower, shown, venue
ORDER BY loan.earliestStart DESC
LIMIT 40
