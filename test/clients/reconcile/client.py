"""Asks a reconciliation service by the library py-reconciliation-service-api, and prints what it understood.

Arguments: the endpoint, then names. The library checks the manifest and every answer by its own models of the
specification, and ends in an error where they do not fit.
"""

import sys

from py_reconciliation_service_api import build_reconciliation_service
from py_reconciliation_service_api.models.reconciliation import ReconciliationQuery, ReconciliationQueryProperty

endpoint, *names = sys.argv[1:]
service = build_reconciliation_service(endpoint)
print(service._manifest.name, service._manifest.batch_size)
country = ReconciliationQueryProperty(pid="country", v="United Kingdom")
queries = [ReconciliationQuery(query=name, type=["ORGANISATION"], type_strict="should", limit=3, properties=[country]) for name in names]
for name, answer in zip(names, service.reconcile_batch(queries)):
    matched = [candidate.id for candidate in answer.result if candidate.match]
    print(f"{name} -> {' '.join(matched) or '-'} | {' '.join(f'{c.id} ({c.score:g})' for c in answer.result)}")
