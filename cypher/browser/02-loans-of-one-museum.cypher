// What Tate lent, to whom, and where it was shown
MATCH (lender:NationalMuseum {name: 'Tate'})-[lent:LENT]->(loan:Loan)-[to:TO]->(borrower:Organisation)
OPTIONAL MATCH (loan)-[shown:SHOWN_AT]->(venue:Organisation)
RETURN lender, lent, loan, to, borrower, shown, venue
ORDER BY loan.earliestStart DESC
LIMIT 40
