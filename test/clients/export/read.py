"""Reads exports of a service with the tools of analysts, and prints what they see as JSON. Argument: the service's address."""

import datetime
import io
import json
import re
import sys
import urllib.parse
import urllib.request

import duckdb
import igraph
import networkx
import numpy
import openpyxl
import pandas
import pyarrow
import pyarrow.feather
import pyarrow.parquet

import gexf

URL = sys.argv[1]
FORMULA = re.compile(r"^'+[=+\-@\t\r\n＝＋－＠]")


def fetch(**parameters):
    with urllib.request.urlopen(f"{URL}export?{urllib.parse.urlencode(parameters)}") as answer:
        return answer.read()


def text(value):
    """A typed value as its cell in CSV."""
    if value is None:
        return ""
    if isinstance(value, list):
        return " | ".join(member.replace("|", "||") for member in value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def round_trip(of, table):
    """How many cells of the CSV differ from those of the Parquet, once read as the guide says; and how many rows there are."""
    typed = pyarrow.parquet.read_table(io.BytesIO(fetch(format="parquet", of=of, table=table)))
    feather = pyarrow.feather.read_table(io.BytesIO(fetch(format="arrow", of=of, table=table)))
    flat = pandas.read_csv(io.BytesIO(fetch(format="csv", of=of, table=table)), dtype=str, keep_default_na=False)
    read = flat.map(lambda cell: cell[1:] if FORMULA.match(cell) else cell)
    wrong = sum(
        text(value) != cell
        for name in typed.column_names
        for value, cell in zip(typed[name].to_pylist(), read[name])
    )
    same = feather.to_pylist() == typed.to_pylist()
    return {"rows": typed.num_rows, "wrong": wrong, "excel": workbook(of, table, typed), "arrow": same}


def cell(value):
    """A typed value as a cell of a workbook."""
    if value == []:
        return None
    return text(value) if isinstance(value, list) else value


def workbook(of, table, typed):
    """How many cells of the workbook differ from those of the Parquet."""
    read = openpyxl.load_workbook(io.BytesIO(fetch(format="xlsx", of=of, table=table)), read_only=True)[table]
    heading, *rows = read.values
    days = [[value.date() if isinstance(value, datetime.datetime) else value for value in row] for row in rows]
    wanted = [[cell(value) for value in row.values()] for row in typed.to_pylist()]
    wrong = sum(one != other for row, want in zip(days, wanted) for one, other in zip(row, want))
    return wrong + abs(len(rows) - len(wanted)) + (list(heading) != typed.column_names)


def ranks(graph):
    """Nodes, edges and PageRank of what the service measures: organisations with partners, without those that stand for several."""
    graph = graph.subgraph([node for node, about in graph.nodes(data=True) if not about["collective"]])
    graph = graph.subgraph([node for node in graph if graph.degree(node) > 0])
    return {
        "pairs": sorted(sorted(edge) for edge in graph.edges()),
        "ranks": networkx.pagerank(graph, tol=1e-14, max_iter=10_000, weight=None),
    }


def igraph_ranks(graph):
    graph = graph.induced_subgraph([node for node in graph.vs if not node["collective"]])
    graph = graph.induced_subgraph([node for node in graph.vs if node.degree() > 0])
    pairs = [[graph.vs[edge.source]["id"], graph.vs[edge.target]["id"]] for edge in graph.es]
    return {"pairs": sorted(sorted(pair) for pair in pairs), "ranks": dict(zip(graph.vs["id"], graph.pagerank()))}


def older(gexf):
    """GEXF as networkx knows it, which stopped at 1.2."""
    return gexf.replace(b"http://gexf.net/1.3", b"http://www.gexf.net/1.2draft").replace(
        b'version="1.3"', b'version="1.2"'
    )


def cytoscape(text):
    read = networkx.cytoscape_graph(json.loads(text))
    return {"nodes": read.number_of_nodes(), "edges": read.number_of_edges()}


schema = pyarrow.parquet.read_schema(io.BytesIO(fetch(format="parquet")))
arrow = pyarrow.feather.read_table(io.BytesIO(fetch(format="arrow"))).schema
parquet = sys.argv[2] + "/clients.parquet"
open(parquet, "wb").write(fetch(format="parquet"))
graphml = sys.argv[2] + "/clients.graphml"
open(graphml, "wb").write(fetch(format="graphml"))
frame = pandas.read_parquet(parquet)
nodes = pandas.read_csv(io.BytesIO(fetch(format="gds", table="nodes")))
edges = pandas.read_csv(io.BytesIO(fetch(format="gds", table="relationships")))
pairs, whole = fetch(format="gexf"), fetch(format="gexf", of="everything")
timed = networkx.read_gexf(io.BytesIO(older(pairs)))
everything = networkx.read_gexf(io.BytesIO(older(whole)))
# each has one fault: what is checked would show
BROKEN = [
    (b'timeformat="date"', b'timeformat="day"'),
    (b"<spells>", b"<spells/><spells>"),
    (b'<attvalue for="loans"', b'<attvalue for="lent"'),
    (b' source="', b' source="no-'),
    (b'for="loans" value="', b'for="loans" value="about '),
]

json.dump(
    {
        "types": {field.name: str(field.type) for field in schema},
        "sameInArrow": [str(field.type) for field in schema] == [str(field.type) for field in arrow],
        "about": {key.decode(): value.decode() for key, value in schema.metadata.items()},
        "pandas": {name: str(frame[name].dtype) for name in ["museum_national", "weight", "loans"]},
        "duckdb": duckdb.sql(
            f"SELECT museum_id, count(*), sum(weight)::INT FROM '{parquet}' WHERE museum_national AND partner_kind = 'UNIVERSITY'"
            " GROUP BY ALL ORDER BY 2 DESC, 1 LIMIT 3"
        ).fetchall(),
        "tables": {
            f"{of} {table}": round_trip(of, table)
            for of, table in [
                ("partnerships", "organisations"),
                ("partnerships", "partnerships"),
                *[
                    ("everything", table)
                    for table in ["organisations", "loans", "projects", "sources", "figures", "participations"]
                ],
                *[("everything", table) for table in ["evidence", "relations"]],
            ]
        },
        "nodeLink": ranks(networkx.node_link_graph(json.loads(fetch(format="node-link")), edges="edges")),
        "graphml": ranks(networkx.read_graphml(graphml)),
        "igraph": igraph_ranks(igraph.Graph.Read_GraphML(graphml)),
        "gexf": ranks(timed),
        "faults": [gexf.faults(pairs), gexf.faults(whole)],
        "broken": [len(gexf.faults(pairs.replace(*change, 1))) for change in BROKEN],
        "cytoscape": cytoscape(fetch(format="cytoscape")),
        "size": [timed.number_of_nodes(), timed.number_of_edges()],
        "spells": {
            edge["id"]: edge["spells"] for _, _, edge in timed.edges(data=True) if edge.get("spells")
        },
        "everything": sorted({about["type"] for _, about in everything.nodes(data=True)}),
        "timedLoans": sum("spells" in about for _, about in everything.nodes(data=True) if about["type"] == "Loan"),
        "gds": {
            "types": {name: str(nodes[name].dtype) for name in ["nodeId", "partners"]},
            "nodes": [len(nodes), int(nodes["nodeId"].nunique())],
            "edges": len(edges),
            "loose": int(
                numpy.setdiff1d(edges[["sourceNodeId", "targetNodeId"]].to_numpy().ravel(), nodes["nodeId"]).size
            ),
        },
    },
    sys.stdout,
)
