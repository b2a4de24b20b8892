"""Holds a record to what the running programs said of themselves (test/support/random_runtime.cpp)."""
import collections
import pathlib

# What no variable may lie in.
NOBODYS = ('padding', 'bookkeeping')


class Record:
    """The frames of one program's source, by line."""
    def __init__(self, frames):
        self.frames, self.closures = collections.defaultdict(list), collections.defaultdict(set)
        for frame in frames:
            if frame['kind'] == 'coroutine-frame':
                self.frames[frame['line']].append(frame)
            elif frame['kind'] == 'closure':
                self.closures[frame['line']].add(frame['size'])

    def sizes(self, line):
        return sorted(frame['size'] for frame in self.frames[line])

    def of_size(self, line, size):
        return [frame for frame in self.frames[line] if frame['size'] == size]


def by_program(frames):
    """The record of a compilation that includes programs: seed -> Record."""
    found = collections.defaultdict(list)
    for frame in frames:
        stem = pathlib.Path(frame.get('file', '')).stem
        if stem.isdigit():
            found[int(stem)].append(frame)
    return {seed: Record(those) for seed, those in found.items()}


def fits(part, name, offset, size):
    """Whether the part of a frame is what the program says lies there."""
    if name == '=inside':
        return part['kind'] not in NOBODYS and part['offset'] <= offset and (
            offset + size <= part['offset'] + part['size'])
    if (part['offset'], part['size']) != (offset, size) or part['kind'] in NOBODYS:
        return False
    if name == '=promise':
        return part['kind'] == 'promise'
    return name == '=awaiter' or part.get('name') == name


def compare(record, said, counts):
    """What one program said, line by line; counts what was checked, and yields the problems."""
    for line in said:
        what, at, *more = line.split()
        at = int(at)
        if what == 'frame':
            counts['coroutine frames'] += 1
            known = record.sizes(at)
            if int(more[0]) not in known:
                yield 'coroutine frames', f'line {at}: operator new gets {more[0]}, recorded {known or "nothing"}'
        elif what == 'elided':
            if not any(frame.get('elided') for frame in record.frames[at]):
                yield 'coroutine frames', f'line {at}: runs without a frame of its own, and is not recorded as elided'
        elif what == 'closure':
            counts['closures'] += 1
            known = sorted(record.closures[at])
            if int(more[0]) not in known:
                yield 'closures', f'line {at}: a closure of {more[0]}, recorded {known or "nothing"}'
        elif what == 'part':
            frame_size, name, offset, size = int(more[0]), more[1], int(more[2]), int(more[3])
            if size == 0:  # nothing lies anywhere
                continue
            counts['places'] += 1
            frames = record.of_size(at, frame_size)
            if not any(fits(part, name, offset, size) for frame in frames for part in frame['parts']):
                near = [part for frame in frames for part in frame['parts'] if part.get('name') == name or
                        part['offset'] <= offset < part['offset'] + part['size']]
                yield 'places', f'line {at}: {name} lies at {offset}, {size} bytes; recorded {near or "nothing"}'
