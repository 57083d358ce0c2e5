"""Place names against LGL and GeoWebNews: how many are found, how many are put where they belong.

    python -m benchmarks.place [FOLDER]

FOLDER (default ../shared/data/places) holds `lgl.xml` and `GeoWebNews/*.{txt,ann}`. Recognition is F1 of
spans that overlap, each used once; gold are all toponyms of LGL, and of GeoWebNews the kinds Literal,
Literal_Modifier, Mixed, Coercion, Metonymic, Non_Literal_Modifier and Embedded_Literal ("all") or the
literal ones alone ("literal", against what we say is literal). Resolution is measured on recognised
toponyms that gold links: right is the same GeoNames entry, or a point within 161 km of gold's (LGL; the
points of GeoWebNews are not in its files, so there only the entry counts). A country, state or other
area of ours has no point, so only its entry can be right.

Beside ours in the same run: every capitalised run looked up, the most populous of its name taken.
"""

from __future__ import annotations

import argparse
import re
import resource
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rashomon.extract.place import FoundPlace, places
from rashomon.extract.place_fold import distance
from rashomon.extract.place_gazetteer import Gazetteer
from rashomon.model import Place, Span

#: Kilometres (100 miles), the customary bound in the field.
NEAR = 161.0
_LITERAL = {"Literal", "Literal_Modifier", "Mixed", "Coercion", "Embedded_Literal"}
_ALL = _LITERAL | {"Metonymic", "Non_Literal_Modifier"}
Finder = Callable[[str], list[FoundPlace]]


@dataclass(frozen=True)
class Gold:
    """One annotated name; `id` and point where gold links it."""

    start: int
    end: int
    literal: bool
    id: str | None
    point: Place | None
    populated: bool = False


@dataclass(frozen=True)
class Document:
    """A text with its names."""

    text: str
    gold: tuple[Gold, ...]


def lgl(path: Path) -> list[Document]:
    """Local-Global Lexicon: toponyms with a GeoNames entry and its point."""
    docs = []
    for article in ET.parse(path).getroot().iter("article"):
        gold = []
        for top in article.iter("toponym"):
            tag = top.find("gaztag")
            point = None
            if tag is not None:
                point = Place("", float(tag.findtext("lat") or 0), float(tag.findtext("lon") or 0))
            id_ = tag.get("geonameid") if tag is not None else None
            populated = tag is not None and tag.findtext("fclass") == "P"
            start, end = (int(top.findtext(k) or 0) for k in ("start", "end"))
            gold.append(Gold(start, end, True, id_, point, populated))
        docs.append(Document(article.findtext("text") or "", tuple(gold)))
    return docs


def geowebnews(folder: Path) -> list[Document]:
    """GeoWebNews: brat standoff, GeoNames ids in the annotators' notes."""
    docs = []
    for ann in sorted(folder.glob("*.ann")):
        lines = [line.split("\t") for line in ann.read_text(encoding="utf-8").splitlines()]
        links = {line[1].split()[1]: line[2] for line in lines if line[0].startswith("#") and len(line) > 2}
        gold = []
        for line in lines:
            if not line[0].startswith("T"):
                continue
            kind, *offsets = re.split(r"[ ;]", line[1])
            if kind in _ALL:
                link = links.get(line[0], "")
                id_ = link if link.isdigit() else None
                gold.append(Gold(int(offsets[0]), int(offsets[-1]), kind in _LITERAL, id_, None))
        docs.append(Document(ann.with_suffix(".txt").read_text(encoding="utf-8"), tuple(gold)))
    return docs


def ours(text: str) -> list[FoundPlace]:
    """What this program finds, literal or not."""
    return places(text, literal=False)


def populous(text: str) -> list[FoundPlace]:
    """The baseline: capitalised runs, each the most populous place of its name."""
    gazetteer, out = Gazetteer.shared(), []
    for m in re.finditer(r"(?:[A-Z]\.){2,}|[A-Z][\w-]+(?:\s[A-Z][\w-]+)*", text):
        key = m[0].casefold()
        entry = gazetteer.countries.get(key) or gazetteer.states.get(key)
        cities = gazetteer.cities(m[0]) if entry is None else []
        entry = entry or max(cities, key=lambda e: e.population, default=None)
        if entry:
            place = Place(m[0], entry.lat, entry.lon, f"geonames:{entry.id}")
            out.append(FoundPlace(Span(m.start(), m.end(), text), place))
    return out


def right(found: Place, gold: Gold) -> bool:
    """Same entry, or near enough."""
    if found.gazetteer == f"geonames:{gold.id}":
        return True
    far = distance(found, gold.point) if gold.point else None
    return far is not None and far <= NEAR


@dataclass
class Score:
    """Counts over a corpus: names, and of the linked ones that were recognised (all, and towns) those put right."""

    gold: int = 0
    found: int = 0
    matched: int = 0
    linked: int = 0
    right: int = 0
    towns: int = 0
    right_towns: int = 0

    def add(self, gold: list[Gold], found: list[FoundPlace]) -> None:
        """Count one document."""
        self.gold, self.found = self.gold + len(gold), self.found + len(found)
        left = list(found)
        for g in gold:
            hit = next((f for f in left if f.span.start < g.end and g.start < f.span.end), None)
            if hit is None:
                continue
            left.remove(hit)
            self.matched += 1
            if g.id:
                good = right(hit.place, g)
                self.linked, self.right = self.linked + 1, self.right + good
                self.towns, self.right_towns = self.towns + g.populated, self.right_towns + (g.populated and good)

    def line(self) -> str:
        """Precision, recall, F1, accuracy within 161 km, in percent."""
        p, r = self.matched / max(1, self.found), self.matched / max(1, self.gold)
        f1 = 2 * p * r / max(1e-9, p + r)
        whole, towns = self.right / max(1, self.linked), self.right_towns / max(1, self.towns)
        found = f"P {100 * p:5.1f}  R {100 * r:5.1f}  F1 {100 * f1:5.1f}  (gold {self.gold})"
        placed = f"acc@161km {100 * whole:5.1f} of {self.linked}, towns {100 * towns:5.1f} of {self.towns}"
        return f"{found}  {placed}"


def measure(name: str, finder: Finder, docs: list[Document]) -> None:
    """Print one system's lines on one corpus."""
    finder("Warm-up in Norvale, near the Korvan air base.")
    began = time.perf_counter()
    answers = [finder(d.text) for d in docs]
    speed = sum(len(d.text.split()) for d in docs) / (time.perf_counter() - began)
    whole, literal = Score(), Score()
    for doc, found in zip(docs, answers, strict=True):
        whole.add(list(doc.gold), found)
        literal.add([g for g in doc.gold if g.literal], [f for f in found if f.literal])
    print(f"  {name:9} all      {whole.line()}  {speed:,.0f} words/s")
    print(f"  {'':9} literal  {literal.line()}")


def main() -> int:
    """Run over the corpora that are there."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=Path("../shared/data/places"))
    folder = parser.parse_args().folder
    if not folder.is_dir():
        print(f"{folder}: no such folder; nothing measured", file=sys.stderr)
        return 1
    began = time.perf_counter()
    Gazetteer.shared()
    print(f"gazetteer loaded in {time.perf_counter() - began:.2f} s")
    for name, docs in (("LGL", lgl(folder / "lgl.xml")), ("GeoWebNews", geowebnews(folder / "GeoWebNews"))):
        print(f"{name}: {len(docs)} documents")
        measure("rashomon", ours, docs)
        measure("populous", populous, docs)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
