"""The world that the app acts in: ports, the business in force, and what is shared at run time."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from segue.app.directory import Directory
from segue.app.recent import Recent
from segue.core.playbook.policy import Policy
from segue.ports import Bus, Clock, Files, Ids, Knowledge, Reader, Store


@dataclass(frozen=True, slots=True)
class World:
    """Everything that an action may reach. `policy` is the business in force; `directory` its
    people as the business keeps them; `policies` the published versions by number; `recent` the folds of streams in use, a cache and no truth."""

    store: Store
    clock: Clock
    ids: Ids
    reader: Reader
    knowledge: Knowledge
    bus: Bus
    files: Files
    policy: Policy
    directory: Directory
    policies: Mapping[int, Policy] = field(default_factory=dict)
    recent: Recent = field(default_factory=Recent)
