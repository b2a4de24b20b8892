"""Fails when a record tells of a local that it is needed across other suspensions than the source says: those on the lines
that end with its name in a comment. Each name is one variable's.

    kept_across.py SOURCE RECORD
"""
import re
import sys

import records


def main():
    source, record = sys.argv[1:]
    expected = {}
    with open(source, encoding='utf-8') as lines:
        for number, line in enumerate(lines, 1):
            if said := re.search(r'co_await.*// ([\w ]+)$', line):
                for name in said[1].split():
                    expected.setdefault(name, []).append(number)
    frames, _ = records.load(record)
    found = {part['name']: sorted({point['line'] for point in part.get('across', [])} if part.get('because') == 'needed' else set())
             for frame in frames if frame['kind'] == 'coroutine-frame'
             for part in frame['parts'] if part['kind'] == 'local' and part['size'] >= 100}
    wrong = [f'{name}: {found.get(name)}, and not {expected.get(name)}' for name in sorted({*expected, *found})
             if found.get(name) != expected.get(name)]
    if wrong or not expected:
        sys.exit('\n'.join([f'{source}: needed across the suspensions of these lines:', *wrong]))


main()
