"""A store that lets other parties act between any two steps of a turn, drawn from a seed."""

from collections.abc import Awaitable, Callable
from random import Random
from typing import Any

from segue.adapters.store.memory import MemoryStore


class InterleavingStore:
    """Everything goes to a store in memory; before each reading or writing of the AI's turn,
    with probability `chance`, one act of somebody else runs first."""

    def __init__(self, inner: MemoryStore, random: Random, chance: float) -> None:
        self._inner, self._random, self._chance = inner, random, chance
        self.acts: list[Callable[[], Awaitable[None]]] = []
        self._inside = False

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._inner, name)
        if name not in ("commit", "read", "get_head"):
            return method

        async def interleaved(*args: Any, **named: Any) -> Any:
            await self._let_others_act()
            return await method(*args, **named)

        return interleaved

    async def _let_others_act(self) -> None:
        if self._inside or not self.acts or self._random.random() > self._chance:
            return
        self._inside = True
        try:
            await self.acts.pop(0)()
        finally:
            self._inside = False
