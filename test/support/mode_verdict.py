"""What the compiler said in a mode, and what the record has, held against the truth and test/modes/expected.txt."""
import re

import records

# The limit for stack frames; a smaller frame is right when it is not reported.
LARGE = 6 * 1024
PLACE = r'(?:\S+:\d+:\d+: )'
WARNING = re.compile(PLACE + r'warning: (?P<text>.*), larger than \d+ bytes \[-Wframe-larger-than=?\]')
TOLD = re.compile(r'(?:\S+: )?(?:remark|note): framewarn: (?P<text>.*)')
CONTEXT = re.compile(r'(In file included from .*|\s+from .*|of module .*|(\S+: )?(In|At) .*:|\d+ warnings? generated\.)')


class Failure(Exception):
    """What was seen is not what the table says, or is wrong in itself."""


def finding(part):
    """The main line of a frame, and of a variable, of frames.h: a pattern that finds its number."""
    name = {'coroutine-frame': 'waits', 'stack-frame': 'works'}
    frame = {kind: fr"{kind.replace('-', ' ')} of '[^']*\b{name[kind]}\b[^']*'" for kind in name}
    return {
        'coroutine-frame': frame['coroutine-frame'] + r' is (\d+) bytes',
        'stack-frame': frame['stack-frame'] + r' is (\d+) bytes',
        'kept': r"local variable 'kept' takes (\d+) bytes of the " + frame['coroutine-frame'],
        'parameter': r"parameter 'parameter' takes (\d+) bytes of the " + frame['coroutine-frame'],
        'buffer': r"local variable 'buffer' takes (\d+) bytes of the " + frame['stack-frame'],
        'captured': r"capture of 'captured' by value takes (\d+) bytes of the lambda",
    }[part]


# kind -> the main lines that belong to it, the kind of frame in the record, and its function there
EXPECTED = {
    'coroutine-frame': (('coroutine-frame',), 'coroutine-frame', 'waits'),
    'variables of coroutine-frame': (('kept', 'parameter'), 'coroutine-frame', 'waits'),
    'stack-frame': (('stack-frame',), 'stack-frame', 'works'),
    'variables of stack-frame': (('buffer',), 'stack-frame', 'works'),
    'capture': (('captured',), 'closure', 'calls::{lambda}'),
}
KINDS_OF_FRAMES = ('coroutine-frame', 'stack-frame')
SIZEOF = {'kept': 4096, 'parameter': 512, 'buffer': 8192, 'captured': 512}


def numbers(text):
    """The main lines as name -> [bytes], the lines that tell what is left out; anything else is an error."""
    found, told = {}, []
    for line in text.splitlines():
        warning, remark = WARNING.fullmatch(line), TOLD.fullmatch(line)
        if warning:
            for part in [part for parts, _, _ in EXPECTED.values() for part in parts]:
                number = re.fullmatch(finding(part), warning['text'])
                if number:
                    found.setdefault(part, []).append(int(number[1]))
                    break
            else:
                raise Failure(f'nobody expects: {line}')
        elif remark:
            told.append(remark['text'])
        elif line and not CONTEXT.fullmatch(line):
            raise Failure(f'nobody expects: {line}')
    if len(told) > 1:
        raise Failure(f'told in more than one line: {told}')
    return found, told


def recorded(file, step):
    """name -> bytes, and what is left out, of the record."""
    if not step.records:
        if file.exists():
            raise Failure('writes a record')
        return {}, {}
    frames, left_out = records.load(file)
    found = {}
    for parts, kind, function in EXPECTED.values():
        for frame in frames:
            if frame['kind'] != kind or frame['function'] != function or (kind == 'stack-frame' and 'ramp' in frame):
                continue
            for name in parts:
                sizes = [part['size'] for part in frame['parts'] if part.get('name') == name]
                if name in KINDS_OF_FRAMES:
                    sizes = [frame['size']]
                for size in sizes:
                    if found.setdefault(name, size) != size:
                        raise Failure(f'{name} has two sizes in the record')
    whole = [line for line in left_out if 'symbol' not in line]
    if len({line['what'] for line in whole}) != len(whole):
        raise Failure(f'left out more than once: {left_out}')
    return found, {line['what']: line['why'] for line in whole}


def verdict(kind, said, told, record, left_out, sizes, step):
    """What was seen of a kind: (verdict, words)."""
    parts, frame_kind, _ = EXPECTED[kind]
    lines = {part: said.get(part, []) for part in parts}
    small = sizes[kind] <= LARGE if kind == 'stack-frame' else False
    if all(lines.values()) or (small and kind in record):
        for part, told_sizes in lines.items():
            if told_sizes != ([] if small else [sizes[part]]):
                raise Failure(f'{part}: the main lines say {told_sizes}, in truth it is {sizes[part]}')
            if step.records and record.get(part) != sizes[part]:
                raise Failure(f'{part}: {record.get(part)} in the record, in truth it is {sizes[part]}')
        return 'exact', ''
    if any(lines.values()):
        raise Failure(f'only some of {lines}')
    for what in (frame_kind, 'local' if kind.startswith('variables') else ''):
        if what in left_out:
            if not any(left_out[what] in line for line in told):
                raise Failure(f'the record leaves {what} out, the compiler does not say it')
            return 'told', left_out[what]
    if any(part in record for part in parts):
        raise Failure(f'{kind}: in the record, and no main line')
    return 'silent', ''


def judge(step, done, run, sizes, expected, table):
    """Compares a step with its row; gives what is wrong."""
    said, told = numbers(done.stdout)
    record, left_out = recorded(run.folder / 'frames.jsonl', step)
    problems = []
    if told and not left_out:
        problems.append(f'told, and not in the record: {told}')
    for kind, cell in expected.items():
        seen, words = verdict(kind, said, told, record, left_out, sizes, step)
        wanted, _, reason = cell.partition(': ')
        if seen != wanted:
            problems.append(f'{kind}: {seen} {words}; expected {cell}')
        elif seen == 'told' and words != table.reasons[reason]:
            problems.append(f'{kind}: told "{words}"; expected "{table.reasons[reason]}"')
    return problems
