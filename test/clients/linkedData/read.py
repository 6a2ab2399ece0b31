"""Reads the linked data of a service with rdflib, checks them with pyshacl, and runs the queries of the documentation.

Arguments: the service's address, and a file with the Python code of docs/linked-data.md. Runs in the current folder; prints JSON.
"""

import contextlib
import io
import json
import pathlib
import sys
import urllib.request

import pyshacl
import rdflib

URL, RECIPES = sys.argv[1:]


def fetch(path, accept="*/*"):
    request = urllib.request.Request(URL + path, headers={"Accept": accept})
    with urllib.request.urlopen(request) as answer:
        return answer.read().decode()


def triples(text, syntax):
    """The triples of a text; without blank nodes, equal graphs are equal sets."""
    graph = rdflib.Dataset(default_union=True) if syntax == "nquads" else rdflib.Graph()
    graph.parse(data=text, format=syntax)
    return {tuple(term.n3() for term in triple[:3]) for triple in graph.triples((None, None, None))}


def conforms(turtle):
    conforms, _, _ = pyshacl.validate(turtle, shacl_graph=fetch("shapes.ttl"), data_graph_format="turtle", shacl_graph_format="turtle")
    return conforms


def same(of):
    """Number of triples, and whether the three syntaxes contain the same ones."""
    turtle, quads, json_ld = (
        triples(fetch(f"export?format={name}&of={of}"), syntax)
        for name, syntax in [("turtle", "turtle"), ("n-quads", "nquads"), ("json-ld", "json-ld")]
    )
    return [len(turtle), turtle == quads == json_ld]


def recipes(turtle):
    pathlib.Path("everything.ttl").write_text(turtle, encoding="utf-8")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(pathlib.Path(RECIPES).read_text(encoding="utf-8"), RECIPES, "exec"), {})
    return printed.getvalue().splitlines()


everything = fetch("export?format=turtle&of=everything")
partnerships = fetch("export?format=turtle&of=partnerships")
print(
    json.dumps(
        {
            "same": {of: same(of) for of in ["partnerships", "everything"]},
            "conforms": [conforms(partnerships), conforms(everything)],
            "broken": conforms(partnerships.replace("mpg:museum ", "mpg:lender ", 1)),
            "recipes": recipes(everything),
            "document": len(rdflib.Graph().parse(data=fetch("id/organisations/national:tate", "text/turtle"), format="turtle")),
            "dataset": len(rdflib.Graph().parse(data=fetch("dataset", "application/ld+json"), format="json-ld")),
            "vocabulary": len(rdflib.Graph().parse(data=fetch("vocabulary", "text/turtle"), format="turtle")),
        }
    )
)
