// Loans of one year
// Those that surely began in the reporting year 2017/18, which is from April to March. What has no date is not drawn.
MATCH (loan:Loan)
WHERE loan.earliestStart >= '2017-04-01' AND loan.earliestStart <= '2018-03-31' AND loan.latestStart <= '2018-03-31'
MATCH (lender:Organisation)-[lent:LENT]->(loan)-[to:TO]->(borrower:Organisation)
RETURN lender, lent, loan, to, borrower
ORDER BY loan.earliestStart
LIMIT 60
