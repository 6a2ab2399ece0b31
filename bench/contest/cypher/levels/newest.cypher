// The 20 newest loans for a purpose. $purpose: the purpose.
MATCH (l:Loan)
WHERE l.purpose = $purpose AND l.earliestStart IS NOT NULL
RETURN l.id AS id, l.title AS title, l.objects AS objects ORDER BY l.earliestStart DESC, l.id LIMIT 20
