"""Disjoint sets over any hashable, ordered items; the root of a set is its smallest member."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

T = TypeVar("T", bound=Any)


class UnionFind(Generic[T]):
    def __init__(self) -> None:
        self._parent: dict[T, T] = {}

    def find(self, item: T) -> T:
        """The root of an item's set; an unseen item is a set of its own."""
        root = self._parent.setdefault(item, item)
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[item] != root:
            self._parent[item], item = root, self._parent[item]
        return root

    def union(self, a: T, b: T) -> T:
        """Joins two sets and returns the root."""
        low, high = sorted((self.find(a), self.find(b)))
        self._parent[high] = low
        return low
