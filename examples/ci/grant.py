#!/usr/bin/env python3
"""Writes the rules that grant every function what it takes today, so that only what is new or has grown is reported.

    grant.py frames/*.jsonl > granted.conf

The arguments are files that `-fplugin-arg-framewarn-record=` wrote, of as many compilers and levels as are built: of
several sizes the largest is granted. A frame that does not exceed the limit it is held to, which the record tells, gets
no rule. The limits of captures and locals are not in the record: where the build sets another one for captures than the
default, or a lower one for locals than for frames, give the same here.
"""
import argparse
import json
import sys


def needs(frame, capture, local):
    """What of a frame exceeds a limit: (key of the rule, size)."""
    kind = frame['kind']
    exceeds = kind != 'closure' and frame['limit'] != 'off' and frame['size'] > frame['limit']
    if exceeds:
        yield kind, frame['size']
    for part in frame['parts']:
        # The locals of a frame that is granted are granted with it: until now its warning named them.
        if part['kind'] == 'local' and (exceeds or part['size'] > local):
            yield 'local', part['size']
        elif part['kind'] == 'capture' or (part['kind'] == 'parameter' and kind == 'coroutine-frame'):
            if part['size'] > capture:
                yield 'capture', part['size']


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--capture', type=int, default=256, metavar='BYTES', help='default: 256')
    parser.add_argument('--local', type=int, default=sys.maxsize, metavar='BYTES', help="default: the frame's limit")
    parser.add_argument('record', nargs='+', type=argparse.FileType(encoding='utf-8'))
    arguments = parser.parse_args()
    granted = {}
    for record in arguments.record:
        for line in record:
            frame = json.loads(line)
            if frame['kind'] == 'left-out':
                continue
            for key, size in needs(frame, arguments.capture, arguments.local):
                # A pattern has no blanks; `operator bool` is granted with whatever else begins with `operator`.
                sizes = granted.setdefault(frame['function'].replace(' ', '*'), {})
                sizes[key] = max(size, sizes.get(key, 0))
    for function, sizes in sorted(granted.items()):
        print(f'fun:{function:<40} {" ".join(f"{key}={size}" for key, size in sorted(sizes.items()))}')
    return 0


if __name__ == '__main__':
    sys.exit(main())
