"""Weights in few bits: whole numbers, and the scale that they are multiplied with."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
#: Weights in a block of four bits.
FOURS = 32
#: What the largest number may stand for, as shares of the largest weight, tried in turn.
_SHARES = np.linspace(1.15, 0.7, 19, dtype=np.float32)


def rows(table: Array) -> tuple[NDArray[np.int8], Array]:
    """A table [rows, width] in eight bits with a scale a row, [rows, 1]; a row of zeros keeps its zeros."""
    scales = (np.abs(table).max(1, keepdims=True) / 127).astype(np.float32)
    scales[scales == 0] = 1
    return np.rint(table / scales).astype(np.int8), scales


def columns(matrix: Array) -> tuple[NDArray[np.int8], Array]:
    """A matrix [in, out] in eight bits with a scale a column."""
    scales = (np.abs(matrix).max(0) / 127).astype(np.float32)
    return np.rint(matrix / scales).astype(np.int8), scales


def blocks(matrix: Array) -> tuple[NDArray[np.uint8], Array]:
    """A matrix [out, in] in four bits as MatMulNBits reads it, [out, in / 32, 16] and scales [out × in / 32].

    A number n stands for (n − 8) × scale. Of the scales tried for a block the one with the least squared error
    stays; its sign is that by which the weight furthest from 0 takes the furthest number, −8.
    """
    some = matrix.reshape(-1, FOURS)
    furthest = np.take_along_axis(some, np.abs(some).argmax(1)[:, None], 1)
    furthest = np.where(furthest == 0, np.float32(1), furthest)
    best, scales = np.full(len(some), np.inf, np.float32), np.zeros((len(some), 1), np.float32)
    for share in _SHARES:
        tried = furthest * (share / -8)
        error = np.square(_numbers(some, tried) * tried - some).sum(1)
        better = error < best
        best[better], scales[better] = error[better], tried[better]
    numbers = (_numbers(some, scales) + 8).astype(np.uint8)
    pairs = numbers[:, 0::2] | (numbers[:, 1::2] << 4)
    return pairs.astype(np.uint8).reshape(len(matrix), -1, FOURS // 2), scales.astype(np.float32).reshape(-1)


def _numbers(weights: Array, scale: Array) -> Array:
    numbers: Array = np.clip(np.rint(weights / scale), -8, 7)
    return numbers
