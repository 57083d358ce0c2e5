"""Which addresses are public."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.intake.addresses import forbidden


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_public_addresses_are_allowed(address: str) -> None:
    """Nothing is said against them."""
    assert forbidden(address) is None


@given(st.integers(0, 2**32 - 1))
def test_an_address_carried_in_ipv6_is_judged_as_what_it_carries(number: int) -> None:
    """Mapped, translated and 6to4 forms of a forbidden IPv4 address are forbidden."""
    inner = IPv4Address(number)
    carriers = (
        IPv6Address(0xFFFF << 32 | number),
        IPv6Address((0x64FF9B << 96) | number),
        IPv6Address(0x2002 << 112 | number << 80),
    )
    if forbidden(str(inner)):
        assert all(forbidden(str(carrier)) for carrier in carriers)


def test_what_is_no_address_is_forbidden() -> None:
    """A name must not get this far."""
    assert forbidden("localhost") == "not an address"
