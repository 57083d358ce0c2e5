"""Which network addresses are public: the rest is never connected to."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

#: IPv6 networks that carry an IPv4 address, and how far right it stands in bits.
_CARRIERS = ((IPv6Network("64:ff9b::/96"), 0), (IPv6Network("64:ff9b:1::/48"), 0), (IPv6Network("::/96"), 0),
             (IPv6Network("::ffff:0:0/96"), 0), (IPv6Network("::ffff:0:0:0/96"), 0),
             (IPv6Network("2002::/16"), 80))  # fmt: skip
_OLD_SITE_LOCAL = IPv6Network("fec0::/10")


def forbidden(address: str) -> str | None:
    """What kind of address this is where it is not a public one ("a loopback address"), else None.

    IPv4 addresses carried in IPv6 (mapped, translated, 6to4, Teredo) are judged as what they carry.
    """
    try:
        ip = ip_address(address)
    except ValueError:
        return "not an address"
    inner = _carried(ip) if isinstance(ip, IPv6Address) else None
    if inner is not None and (why := _kind(inner)):
        return why
    return _kind(ip)


def _kind(ip: IPv4Address | IPv6Address) -> str | None:
    kinds = (
        (ip.is_unspecified, "an unspecified address"),
        (ip.is_loopback, "a loopback address"),
        (ip.is_link_local, "a link-local address"),
        (ip.is_multicast, "a multicast address"),
        (ip.is_private or (isinstance(ip, IPv6Address) and ip in _OLD_SITE_LOCAL), "a private address"),
        (not ip.is_global, "an address that is not on the public network"),
        (ip.is_reserved and not (isinstance(ip, IPv6Address) and _carried(ip)), "a reserved address"),
    )
    return next((what for holds, what in kinds if holds), None)


def _carried(ip: IPv6Address) -> IPv4Address | None:
    if ip.teredo:
        return ip.teredo[1]
    shift = next((bits for network, bits in _CARRIERS if ip in network), None)
    return None if shift is None else IPv4Address((int(ip) >> shift) & 0xFFFFFFFF)
