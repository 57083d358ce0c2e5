"""Weights in few bits stand for what they were, as nearly as so few bits can."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from training.quantise import FOURS, Array, blocks, columns, rows

MATRICES = arrays(np.float32, st.tuples(st.integers(1, 4), st.just(2 * FOURS)),
                  elements=st.floats(-4, 4, width=32, allow_subnormal=False))  # fmt: skip


def read(numbers: np.ndarray, scales: Array) -> Array:
    """What MatMulNBits reads: the low half of a byte first, 8 for nothing."""
    halves = np.stack([numbers & 15, numbers >> 4], -1).reshape(-1, FOURS).astype(np.float32) - 8
    return (halves * scales[:, None]).reshape(len(numbers), -1)


@given(MATRICES)
def test_four_bits_miss_by_no_more_than_a_step(matrix: Array) -> None:
    """A step is an eighth of the block's largest weight; the far end of the other sign may miss by one."""
    numbers, scales = blocks(matrix)
    error = np.abs(read(numbers, scales) - matrix).reshape(-1, FOURS)
    largest = np.abs(matrix).reshape(-1, FOURS).max(1)
    assert numbers.shape == (len(matrix), 2, FOURS // 2)
    assert np.square(error).sum(1).max() <= FOURS * np.square(largest / 8).max() + 1e-6


def test_four_bits_take_the_scale_that_misses_least() -> None:
    """One weight far from the others is cut off rather than the others lost."""
    matrix = np.tile(np.array([0.5, -0.5, 0.25, -0.25], np.float32), FOURS // 4)[None]
    numbers, scales = blocks(matrix)
    assert np.abs(read(numbers, scales) - matrix).max() < 0.04


def test_eight_bits_have_a_scale_a_column() -> None:
    """A column of large weights does not spoil one of small."""
    matrix = np.array([[100, 0.5], [-50, 0.01]], np.float32)
    numbers, scales = columns(matrix)
    assert np.allclose(numbers * scales, matrix, rtol=0.01, atol=0.003)
    assert np.allclose(scales, [100 / 127, 0.5 / 127])


def test_a_table_has_a_scale_a_row() -> None:
    """A rare word's small weights are not spoilt by another's large ones, and nothing stays nothing."""
    table = np.array([[1, -2], [0.01, 0.005], [0, 0]], np.float32)
    numbers, scales = rows(table)
    assert scales.shape == (3, 1)
    assert np.allclose(numbers * scales, table, rtol=0.01)
