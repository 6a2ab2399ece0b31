// All loans by purpose: how many, and how many objects.
MATCH (l:Loan)
RETURN l.purpose AS purpose, count(*) AS loans, sum(l.objects) AS objects ORDER BY purpose
