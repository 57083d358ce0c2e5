"""One way through: a stage knows the nouns and nothing of its neighbours, and nothing goes in circles."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

import pytest

from .files import imports, modules

STAGES = {"intake", "extract", "amend", "link", "reconcile", "ledger", "brief"}
#: What every stage may know, and the outer ones besides.
COMMON = {"model", "errors", "vocabulary", "kept"}
FACES = {"ledger", "brief"}
#: The only parts that know the order of the stages: the package itself, the page of the flow, what recalls from a
#: ledger, what people say on its way into one, the command line and the desk.
ORDER = {"", "pipeline", "recall", "review", "cli", "desk"}

MODULES = modules()
NAMES = set(MODULES)


def part(module: str) -> str:
    """`rashomon.link.copy.copies` → "link"; the package itself → ""."""
    return [*module.split("."), ""][1]


def allowed(module: str) -> set[str]:
    """Parts of the package that a module may import, its own aside."""
    if part(module) in ORDER:
        return {part(name) for name in NAMES}
    match part(module):
        case stage if stage in STAGES:
            return COMMON | ({"wire"} if stage in FACES else set())
        case "model" | "config" | "vocabulary":
            return {"errors"}
        case "wire":
            return {"model", "errors"}
        case "__main__":
            return {"cli"}
        case _:
            return set()


@pytest.mark.parametrize("module", sorted(MODULES))
def test_a_module_imports_only_what_its_layer_may(module: str) -> None:
    """Imports inside functions and those for types count as well."""
    wanted = {part(name) for name in imports(module, MODULES[module], NAMES, lazy=True)} - {part(module)}
    assert not wanted - allowed(module)


def test_no_module_leads_back_to_itself() -> None:
    """The imports that run when a module is imported form no circle."""
    graph = {name: imports(name, path, NAMES, lazy=False) - {name} for name, path in MODULES.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"these import each other: {' → '.join(error.args[1])}")


def test_the_stages_are_all_there() -> None:
    """A stage that is renamed does not slip out of these tests."""
    assert {part(name) for name in NAMES} >= STAGES | COMMON
