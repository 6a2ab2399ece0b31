// Loans of one museum
// What it lent, to which borrower, and where it was shown. Replace the id to see another museum.
WITH 'national:tate' AS museum
MATCH (lender:Organisation {id: museum})-[lent:LENT]->(loan:Loan)-[to:TO]->(borrower:Organisation)
OPTIONAL MATCH (loan)-[shown:SHOWN_AT]->(venue:Organisation)
RETURN lender, lent, loan, to, borrower, shown, venue
ORDER BY loan.earliestStart DESC
LIMIT 40
