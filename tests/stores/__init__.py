"""Every store keeps one contract: `contract.py`, run over each."""

import pytest

pytest.register_assert_rewrite(f"{__name__}.contract")
