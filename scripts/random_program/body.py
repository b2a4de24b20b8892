"""What a program is made of while it is written, besides its text."""
import dataclasses

from .types import Type

# The promises of random.h; the first is of most.
LIKE = ('lazy', 'lazy', 'lazy', 'eager', 'large', 'aligned', 'allocating', 'allocating_by_size',
        'allocating_by_arguments', 'failing', 'failing_allocating', 'transforming')
# GCC 12 crashes when the operator new of a coroutine within another's local class or lambda is given arguments.
LIKE_WITHIN = [like for like in LIKE if like != 'allocating_by_arguments']
# A coroutine that awaits others starts no more of them than this, with all that they start in turn.
MOST_STARTED = 40


@dataclasses.dataclass
class Variable:
    name: str
    type: Type  # None: an int


@dataclasses.dataclass
class Function:
    """What can be called: `call` has {} for each argument. `started`: how many coroutines a call starts at most."""
    call: str
    arguments: list
    result: object = None  # 'int', a Type, or None for void
    generator: bool = False
    started: int = 1


class Body:
    """Where the generator is: what statements may do here."""
    def __init__(self, coroutine, generator=False, result=None):
        self.coroutine, self.generator, self.result = coroutine, generator, result
        self.variables, self.loops, self.times, self.started, self.depth = [], 0, 1, 1, 0
        self.awaits = coroutine and not generator
        self.returns, self.handler, self.member = True, False, False
