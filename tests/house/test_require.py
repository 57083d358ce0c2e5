"""What a machine lacks makes a test skip, and fail where it is required."""

from __future__ import annotations

import pytest

from conftest import absent, required


def test_a_thing_that_is_absent_skips_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    """On somebody's own machine nothing is required."""
    monkeypatch.delenv("RASHOMON_REQUIRE", raising=False)
    with pytest.raises(pytest.skip.Exception, match="needs a lantern"):
        absent("lantern", "needs a lantern")


def test_a_required_thing_that_is_absent_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """In CI a skip would hide that nothing was tested."""
    monkeypatch.setenv("RASHOMON_REQUIRE", "chromium, lantern")
    assert required() == {"chromium", "lantern"}
    with pytest.raises(pytest.fail.Exception, match="lantern"):
        absent("lantern", "needs a lantern")
