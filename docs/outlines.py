"""The outlines that the desk's maps are drawn on, from the npm package world-atlas (Natural Earth, public domain).

    npm pack world-atlas@2.0.2
    python docs/outlines.py world-atlas-2.0.2.tgz src/rashomon/desk/map/atlas/countries.json.gz

Takes the countries at 1:50 million with their names and leaves everything else out. `make outlines` runs both.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
import tarfile
from pathlib import Path
from typing import Any

#: SHA-256 of the package that was taken; another one must be looked at first.
PACKAGE = "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97"
MEMBER = "package/countries-50m.json"


def topology(package: Path) -> dict[str, Any]:
    """The countries in the package.

    Raises:
        SystemExit: it is another package than the one that was taken.

    """
    found = hashlib.sha256(package.read_bytes()).hexdigest()
    if found != PACKAGE:
        sys.exit(f"{package} has SHA-256 {found}, expected {PACKAGE}")
    with tarfile.open(package) as packed:
        member = packed.extractfile(MEMBER)
        given: dict[str, Any] = json.load(member) if member else {}
    return given


def outlines(given: dict[str, Any]) -> dict[str, Any]:
    """What the maps need of it: arcs, and the rings of each country."""
    return {
        "scale": given["transform"]["scale"],
        "translate": given["transform"]["translate"],
        "arcs": [[n for point in arc for n in point] for arc in given["arcs"]],
        "countries": [
            [country["properties"]["name"], _rings(country)] for country in given["objects"]["countries"]["geometries"]
        ],
    }


def _rings(country: dict[str, Any]) -> list[list[int]]:
    """Its rings, outer ones and holes alike: drawn with the even-odd rule they need not be told apart."""
    polygons = [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]
    return [ring for polygon in polygons for ring in polygon]


def write(made: dict[str, Any], target: Path) -> None:
    """Write it compressed, the same bytes for the same outlines."""
    content = json.dumps(made, separators=(",", ":"), ensure_ascii=False).encode()
    target.write_bytes(gzip.compress(content, 9, mtime=0))


if __name__ == "__main__":
    write(outlines(topology(Path(sys.argv[1]))), Path(sys.argv[2]))
