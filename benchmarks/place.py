"""Place names against LGL and GeoWebNews: how many are found, how many are put where they belong.

    python -m benchmarks.place [FOLDER]

FOLDER (default ../shared/data/places) holds `lgl.xml` and `GWN.xml`.

Recognition: F1 of spans that overlap, each used once. Gold are all toponyms of LGL, and of GeoWebNews the
kinds Literal, Literal_Modifier, Mixed, Coercion, Metonymic, Non_Literal_Modifier and Embedded_Literal
("all") or the literal ones alone ("literal", against what we say is literal).

Resolution: right is the same GeoNames entry, or a point within 161 km of gold's. Three denominators, each of
gold toponyms that have an entry or a point:

    recognised  those that were found; the place found is judged
    gold        all; the annotated spans are handed over, and the place given for each is judged
    end to end  all; a toponym that was not found counts as wrong

Of each figure the second number is what spots and entries alone give, without the middles that countries, states,
counties and bounded areas are printed with (`radius_km`). Vague areas, roads and places that nobody lists print no
point, so they are wrong where gold has one.

Beside ours in the same run: every capitalised run looked up, the most populous of its name taken (on gold,
the annotated names looked up the same way). Countries and states of it are judged alike.
"""

from __future__ import annotations

import argparse
import re
import resource
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rashomon.extract.place.fold import distance
from rashomon.extract.place.gazetteer import Gazetteer
from rashomon.extract.place.places import FoundPlace, places, places_at
from rashomon.model import Place, Span

#: Kilometres (100 miles), the customary bound in the field.
NEAR = 161.0
_LITERAL = {"Literal", "Literal_Modifier", "Mixed", "Coercion", "Embedded_Literal"}
_ALL = _LITERAL | {"Metonymic", "Non_Literal_Modifier"}
Finder = Callable[[str], list[FoundPlace]]
Placer = Callable[[str, Sequence[tuple[int, int]]], list[Place]]


@dataclass(frozen=True)
class Gold:
    """One annotated name; `id` and point where gold links it."""

    start: int
    end: int
    literal: bool
    id: str | None
    point: Place | None

    @property
    def linked(self) -> bool:
        """Whether gold says where it is."""
        return self.id is not None or self.point is not None


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
            start, end = (int(top.findtext(k) or 0) for k in ("start", "end"))
            gold.append(Gold(start, end, True, id_, point))
        docs.append(Document(article.findtext("text") or "", tuple(gold)))
    return docs


def geowebnews(path: Path) -> list[Document]:
    """GeoWebNews: names by kind, with points and mostly with GeoNames entries."""
    docs = []
    for article in ET.parse(path).getroot().iter("article"):
        gold = []
        for top in article.iter("toponym"):
            kind = top.findtext("type") or ""
            if kind in _ALL:
                lat, lon = top.findtext("latitude"), top.findtext("longitude")
                point = Place("", float(lat), float(lon)) if lat and lon else None
                start, end = (int(top.findtext(k) or 0) for k in ("start", "end"))
                gold.append(Gold(start, end, kind in _LITERAL, top.findtext("geonamesID") or None, point))
        docs.append(Document(article.findtext("text") or "", tuple(gold)))
    return docs


def ours(text: str) -> list[FoundPlace]:
    """What this program finds, literal or not."""
    return places(text, literal=False)


def populous(text: str) -> list[FoundPlace]:
    """The baseline: capitalised runs, each the most populous place of its name."""
    out = []
    for m in re.finditer(r"(?:[A-Z]\.){2,}|[A-Z][\w-]+(?:\s[A-Z][\w-]+)*", text):
        place = _looked_up(m[0])
        if place:
            out.append(FoundPlace(Span(m.start(), m.end(), text), place))
    return out


def populous_at(text: str, spans: Sequence[tuple[int, int]]) -> list[Place]:
    """The baseline on given names."""
    return [_looked_up(text[a:b]) or Place(text[a:b]) for a, b in spans]


def _looked_up(name: str) -> Place | None:
    gazetteer, key = Gazetteer.shared(), name.casefold()
    entry = gazetteer.countries.get(key) or gazetteer.states.get(key)
    cities = gazetteer.cities(name) if entry is None else []
    entry = entry or max(cities, key=lambda e: e.population, default=None)
    return Place(name, entry.lat, entry.lon, f"geonames:{entry.id}") if entry else None


def same_entry(found: Place, gold: Gold) -> bool:
    """Whether both are one entry of GeoNames."""
    return gold.id is not None and found.gazetteer == f"geonames:{gold.id}"


def right(found: Place, gold: Gold) -> bool:
    """Same entry, or near enough."""
    far = distance(found, gold.point) if gold.point else None
    return same_entry(found, gold) or (far is not None and far <= NEAR)


@dataclass
class Placing:
    """How many gold names were put right, and how many of them without the middle of an area."""

    asked: int = 0
    right: int = 0
    exact: int = 0

    def add(self, found: Place | None, gold: Gold) -> None:
        """Count one name."""
        self.asked += 1
        if found and right(found, gold):
            self.right += 1
            self.exact += same_entry(found, gold) or found.spot is not None

    def share(self) -> float:
        """Accuracy within 161 km, in percent."""
        return 100 * self.right / max(1, self.asked)

    def line(self) -> str:
        """Accuracy within 161 km, in percent, and the part of it that is spots and entries."""
        exact = 100 * self.exact / max(1, self.asked)
        return f"{self.share():5.1f}, spots and entries alone {exact:5.1f}, of {self.asked}"


@dataclass
class Score:
    """Counts over a corpus: names, and of the linked ones how many were put right."""

    gold: int = 0
    found: int = 0
    matched: int = 0
    recognised: Placing = field(default_factory=Placing)
    given: Placing = field(default_factory=Placing)
    whole: Placing = field(default_factory=Placing)

    def add(self, gold: Sequence[Gold], found: list[FoundPlace], given: list[Place]) -> None:
        """Count one document."""
        self.gold, self.found = self.gold + len(gold), self.found + len(found)
        left = list(found)
        for g, place in zip(gold, given, strict=True):
            hit = next((f for f in left if f.span.start < g.end and g.start < f.span.end), None)
            if hit:
                left.remove(hit)
                self.matched += 1
            if g.linked:
                self.whole.add(hit.place if hit else None, g)
                self.given.add(place, g)
                if hit:
                    self.recognised.add(hit.place, g)

    def f1(self) -> float:
        """F1 in percent."""
        return 200 * self.matched / max(1, self.found + self.gold)

    def line(self) -> str:
        """Precision, recall, F1, in percent."""
        p, r = self.matched / max(1, self.found), self.matched / max(1, self.gold)
        return f"P {100 * p:5.1f}  R {100 * r:5.1f}  F1 {self.f1():5.1f}  (gold {self.gold})"


def measure(name: str, finder: Finder, placer: Placer, docs: list[Document]) -> None:
    """Print one system's lines on one corpus."""
    finder("Warm-up in Norvale, near the Korvan air base in Utah.")
    began = time.perf_counter()
    answers = [finder(d.text) for d in docs]
    speed = sum(len(d.text.split()) for d in docs) / (time.perf_counter() - began)
    every, literal = Score(), Score()
    for doc, found in zip(docs, answers, strict=True):
        given = placer(doc.text, [(g.start, g.end) for g in doc.gold])
        every.add(doc.gold, found, given)
        some = [(g, p) for g, p in zip(doc.gold, given, strict=True) if g.literal]
        literal.add([g for g, _ in some], [f for f in found if f.literal], [p for _, p in some])
    print(f"  {name:9} all         {every.line()}  {speed:,.0f} words/s")
    print(f"  {'':9} literal     {literal.line()}")
    for label, placing in (("recognised", every.recognised), ("gold", every.given), ("end to end", every.whole)):
        print(f"  {'':9} {label:11} acc@161km {placing.line()}")


def corpora(folder: Path) -> dict[str, list[Document]]:
    """Both corpora by name."""
    return {"LGL": lgl(folder / "lgl.xml"), "GeoWebNews": geowebnews(folder / "GWN.xml")}


def figures(folder: Path) -> dict[str, float]:
    """F1 of all names, and accuracy on gold names and end to end, by corpus: for the gate."""
    out: dict[str, float] = {}
    for name, docs in corpora(folder).items():
        score = Score()
        for doc in docs:
            score.add(doc.gold, ours(doc.text), places_at(doc.text, [(g.start, g.end) for g in doc.gold]))
        shares = {"F1": score.f1(), "gold": score.given.share(), "end to end": score.whole.share()}
        out |= {f"{name} {what}": round(share, 1) for what, share in shares.items()}
    return out


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
    for name, docs in corpora(folder).items():
        print(f"{name}: {len(docs)} documents")
        measure("rashomon", ours, places_at, docs)
        measure("populous", populous, populous_at, docs)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
