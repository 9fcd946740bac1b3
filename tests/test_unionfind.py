"""Disjoint sets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.unionfind import UnionFind

JOINS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=30)


def joined(joins: list[tuple[int, int]]) -> UnionFind[int]:
    sets = UnionFind[int]()
    for a, b in joins:
        sets.union(a, b)
    return sets


def components(joins: list[tuple[int, int]]) -> dict[int, set[int]]:
    """The same by walking the graph, for comparison."""
    near: dict[int, set[int]] = {i: {i} for i in range(13)}
    for a, b in joins:
        near[a].add(b)
        near[b].add(a)
    reached: dict[int, set[int]] = {}
    for i in near:
        seen, todo = {i}, [i]
        while todo:
            fresh = near[todo.pop()] - seen
            seen |= fresh
            todo.extend(fresh)
        reached[i] = seen
    return reached


@given(JOINS)
def test_sets_are_the_connected_components(joins: list[tuple[int, int]]) -> None:
    sets, expected = joined(joins), components(joins)
    for i in range(13):
        assert {j for j in range(13) if sets.find(j) == sets.find(i)} == expected[i]


@given(JOINS)
def test_the_root_is_the_smallest_member(joins: list[tuple[int, int]]) -> None:
    sets = joined(joins)
    assert all(sets.find(i) == min(members) for i, members in components(joins).items())


@given(JOINS, st.randoms(use_true_random=False))
def test_the_order_of_joining_does_not_matter(joins: list[tuple[int, int]], random) -> None:  # type: ignore[no-untyped-def]
    shuffled = [pair[::-1] for pair in joins]
    random.shuffle(shuffled)
    a, b = joined(joins), joined(shuffled)
    assert [a.find(i) for i in range(13)] == [b.find(i) for i in range(13)]


def test_union_returns_the_root_and_an_unseen_item_is_its_own() -> None:
    sets = UnionFind[str]()
    assert sets.union("c", "b") == "b"
    assert sets.union("c", "a") == "a"
    assert sets.find("z") == "z"
