"""What tests of the desk share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from .samples import demo_ledger, desk_of


@pytest.fixture
def desk(weights: Path, tmp_path: Path) -> Iterator[TestClient]:
    """The desk over the invented story, on its owner's machine."""
    client = desk_of(demo_ledger(tmp_path))
    yield client
    client.app.state.desk.ledger.close()  # type: ignore[attr-defined]


@pytest.fixture
def story(desk: TestClient) -> str:
    """The address of the invented story."""
    return f"/s/{desk.app.state.desk.index.stories(1)[0].key}"  # type: ignore[attr-defined]
