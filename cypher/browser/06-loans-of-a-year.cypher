// Loans of one year
// Loans that definitely began in the reporting year 2017/18 (April to March). Undated loans are not shown.
MATCH (loan:Loan)
WHERE loan.earliestStart >= '2017-04-01' AND loan.earliestStart <= '2018-03-31' AND loan.latestStart <= '2018-03-31'
MATCH (lender:Organisation)-[lent:LENT]->(loan)-[to:TO]->(borrower:Organisation)
RETURN lender, lent, loan, to, borrower
ORDER BY loan.earliestStart
LIMIT 60
