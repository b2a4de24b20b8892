"""Reads a record and holds it to SPEC.md's schema."""
import json

KINDS = ('coroutine-frame', 'stack-frame', 'closure')
PARTS = ('promise', 'parameter', 'local', 'temporary', 'capture', 'spill', 'elided-frame', 'bookkeeping', 'padding')
BECAUSE = ('needed', 'may-be-needed', 'kept-anyway')
# What each object may hold: name -> type. Those with a question mark may be absent.
PLACE = {'file': str, 'line': int, 'column': int}
PLACE_OR_NOT = {'file?': str, 'line?': int, 'column?': int}
FRAME = {'framewarn': int, 'kind': str, 'symbol': str, 'ramp?': str, 'function': str, 'signature': str, **PLACE_OR_NOT,
         'size': int, 'align': int, 'limit': (int, str), 'compiler': str, 'optimization': str, 'target': str,
         'dynamic?': bool, 'elided?': bool, 'parts': list, 'calls?': list, 'facts?': list}
PART = {'kind': str, 'name?': str, 'type?': str, 'callee?': str, 'inlined_from?': str, 'awaiter?': bool, 'offset?': int, 'size': int, **PLACE_OR_NOT, 'across?': list,
        'because?': str}
ACROSS = {'what': str, **PLACE}
FACT = {'fact': str, 'name?': str, 'bytes?': int, **PLACE_OR_NOT}
FACTS = ('alignment-dropped', 'unaligned-allocation', 'awaiters-twice', 'unoptimised')
CALL = {'callee': str, **PLACE_OR_NOT, 'inlined_from?': str, 'frame': str, 'why?': str}
LEFT_OUT = {'framewarn': int, 'kind': str, 'what': str, 'why': str, 'symbol?': str}


class BadRecord(Exception):
    """The record breaks the schema."""


def require(condition, what, thing):
    if not condition:
        raise BadRecord(f'{what}: {json.dumps(thing)[:600]}')


def check_members(thing, members):
    require(isinstance(thing, dict), 'not an object', thing)
    allowed = {}
    for name, types in members.items():
        optional = name.endswith('?')
        name = name.rstrip('?')
        allowed[name] = types
        require(optional or name in thing, f'{name} is missing', thing)
    for name, value in thing.items():
        require(name in allowed, f'{name} is not in the schema', thing)
        types = allowed[name] if isinstance(allowed[name], tuple) else (allowed[name],)
        require(type(value) in types, f'{name} has the wrong type', thing)
    present = [name for name in PLACE if name in thing]
    require(len(present) in (0, 3), 'half a place', thing)
    if present:
        require(thing['file'] and thing['line'] >= 1 and thing['column'] >= 1, 'not a place', thing)


def check_part(part, frame):
    check_members(part, PART)
    require(part['kind'] in PARTS, 'unknown kind of part', part)
    require(part['size'] >= 0 and part.get('offset', 0) >= 0, 'negative', part)
    require(part.get('because', 'needed') in BECAUSE, 'unknown reason', part)
    for suspension in part.get('across', []):
        check_members(suspension, ACROSS)
        require(suspension['what'] in ('co_await', 'co_yield', 'initial suspend', 'final suspend'),
                'not a suspension', part)
    if part.get('because') in ('needed', 'may-be-needed'):
        require(part.get('across'), 'needed across nothing', part)
    if frame['kind'] != 'stack-frame':
        require('offset' in part, 'a part without offset', part)
        require(part['offset'] + part['size'] <= frame['size'], 'a part outside of the frame', frame)
    require('awaiter' not in part or part['kind'] == 'temporary', 'only a temporary is an awaiter', part)
    if part['kind'] in ('local', 'capture'):
        require(part.get('name') and part.get('type') and 'line' in part, 'a nameless variable', part)


def check_layout(frame):
    """The parts cover [0, size) without a gap, and padding is alignment only."""
    end = 0
    parts = frame['parts']
    offsets = [part['offset'] for part in parts]
    require(offsets == sorted(offsets), 'parts are not sorted by offset', frame)
    for part in parts:
        require(part['offset'] <= end, f'a gap at {end}', frame)
        if part['kind'] == 'padding':
            require(part['offset'] == end and part['size'] > 0, f'padding over something at {end}', frame)
            after = part['offset'] + part['size']
            # What follows lies at a multiple of its alignment, which the frame's own is no smaller than.
            alignment = frame['align']
            if after != frame['size']:
                alignment = min(alignment, after & -after)
            elif frame['compiler'].startswith('clang'):
                # LLVM may align its structure more than the frame (test/record/wide-integers-clang.cpp).
                alignment = max(alignment, after & -after)
            require(part['size'] < alignment, f'padding larger than alignment at {part["offset"]}', frame)
        end = max(end, part['offset'] + part['size'])
    require(end == frame['size'], f'parts end at {end}', frame)


def check_slots(frame):
    """The slots of a stack frame lie in it, but for the 128 bytes below the stack pointer that a leaf function may use
    (x86-64's red zone), which no compiler counts. What they do not cover is the spill."""
    parts = frame['parts']
    known = [part for part in parts if 'offset' in part]
    require(parts[:len(known)] == known, 'a part without offset before one with', frame)
    offsets = [part['offset'] for part in known]
    require(offsets == sorted(offsets), 'parts are not sorted by offset', frame)
    for part in parts:
        require(part.get('offset', 0) + part['size'] <= frame['size'] + 128, 'a part outside of the frame', frame)
    covered = end = 0
    for part in known:
        covered += max(part['offset'] + part['size'] - max(end, part['offset']), 0)
        end = max(end, part['offset'] + part['size'])
    spills = [part['size'] for part in parts if part['kind'] == 'spill']
    require(len(spills) <= 1, 'two remainders', frame)
    if len(known) + len(spills) == len(parts):
        require(max(covered, frame['size']) == covered + sum(spills), f'{covered} bytes and the spill', frame)


def check_frame(frame):
    check_members(frame, FRAME)
    require(frame['kind'] in KINDS, 'unknown kind of frame', frame)
    require(frame['symbol'] and frame['function'] and frame['signature'], 'nameless', frame)
    require(frame['size'] >= 0, 'negative size', frame)
    require(frame['align'] > 0 and frame['align'] & (frame['align'] - 1) == 0, 'not an alignment', frame)
    require(frame['limit'] == 'off' or type(frame['limit']) is int, 'not a limit', frame)
    require(frame['optimization'] in ('0', '1', '2', '3', 's', 'z', 'g', 'fast'), 'not a level', frame)
    require('ramp' not in frame or frame['kind'] == 'stack-frame', 'only stack frames have a ramp', frame)
    for part in frame['parts']:
        check_part(part, frame)
    for call in frame.get('calls', []):
        check_members(call, CALL)
        require(call['frame'] in ('heap', 'elided'), 'neither heap nor elided', call)
    for fact in frame.get('facts', []):
        check_members(fact, FACT)
        require(fact['fact'] in FACTS and ('bytes' in fact) == (fact['fact'] != 'unoptimised'), 'no such fact', fact)
        require(frame['kind'] == 'coroutine-frame', 'only coroutine frames have facts', frame)
        require(('name' in fact) == (fact['fact'] == 'alignment-dropped'), 'a fact about what', fact)
    if frame['kind'] == 'stack-frame':
        check_slots(frame)
    else:
        check_layout(frame)
    if frame['kind'] == 'coroutine-frame':
        require(sum(part['kind'] == 'promise' for part in frame['parts']) == 1, 'not one promise', frame)


def named_bytes(frames):
    """Of the bytes of variables, parameters and temporaries in the coroutine frames: those of parts that have a name or
    a type, and a place in the source; and all of them."""
    named = total = 0
    for frame in frames:
        for part in frame['parts']:
            if frame['kind'] == 'coroutine-frame' and part['kind'] in ('local', 'parameter', 'temporary'):
                total += part['size']
                named += part['size'] if ('name' in part or 'type' in part) and 'line' in part else 0
    return named, total


def check_complete(frames, left_out, share=0.96):
    """No frame has a hole, at least `share` of the bytes are named, and of each local it is said why it is there.

    Where Clang inlines a function, the copy of an argument that is passed in memory has a type, but no place
    (InlineFunction.cpp, HandleByValArgument).
    """
    holes = [line for line in left_out if line['what'].startswith('part')]
    require(not holes, 'parts are left out', holes)
    named, total = named_bytes(frames)
    require(named >= share * total, f'only {named} of {total} bytes are named', [
        part for frame in frames if frame['kind'] == 'coroutine-frame' for part in frame['parts']
        if part['kind'] in ('local', 'parameter', 'temporary') and 'line' not in part])
    for frame in frames:
        for part in frame['parts']:
            require(frame['kind'] != 'coroutine-frame' or part['kind'] != 'local' or 'because' in part,
                    'a local without a reason', part)


def load(file):
    """The frames and the left-out lines of a record, each checked."""
    frames, left_out = [], []
    with open(file, encoding='utf-8') as lines:
        for line in lines:
            require(line.endswith('\n'), 'a line without an end', line)
            thing = json.loads(line)
            require(isinstance(thing, dict) and thing.get('framewarn') == 1, 'not a line of a record', thing)
            if thing.get('kind') == 'left-out':
                check_members(thing, LEFT_OUT)
                left_out.append(thing)
            else:
                check_frame(thing)
                frames.append(thing)
    places = [(f.get('file', ''), f.get('line', 0), f.get('column', 0)) for f in frames]
    require(places == sorted(places), 'frames are not sorted by place', places)
    return frames, left_out
