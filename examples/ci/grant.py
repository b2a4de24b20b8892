#!/usr/bin/env python3
"""Writes the rules that grant every function what it takes today, so that only what is new or has grown is reported.

    grant.py $(find build -name '*.jsonl') > granted.conf

The arguments are files that `-fplugin-arg-framewarn-record=` wrote, of as many compilers and levels as are built: of
several sizes the largest is granted. A function that stays below the limits gets no rule.
"""
import argparse
import json
import sys

LIMITS = {'coroutine-frame': 4096, 'stack-frame': 16384, 'local-in-coroutine-frame': 4096,
          'local-in-stack-frame': 16384, 'capture': 256}


def needs(frame, limits):
    """What of a frame exceeds a limit: (key of the rule, size)."""
    kind = frame['kind']
    if kind in ('coroutine-frame', 'stack-frame') and frame['size'] > limits[kind]:
        yield kind, frame['size']
    for part in frame.get('parts', []):
        if part['kind'] == 'local' and part['size'] > limits[f'local-in-{kind}']:
            yield 'local', part['size']
        elif part['kind'] == 'capture' or (part['kind'] == 'parameter' and kind == 'coroutine-frame'):
            if part['size'] > limits['capture']:
                yield 'capture', part['size']


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for key, size in LIMITS.items():
        parser.add_argument(f'--{key}', type=int, default=size, metavar='BYTES', help=f'default: {size}')
    parser.add_argument('record', nargs='+', type=argparse.FileType(encoding='utf-8'))
    arguments = parser.parse_args()
    limits = {key: getattr(arguments, key.replace('-', '_')) for key in LIMITS}
    granted = {}
    for record in arguments.record:
        for line in record:
            frame = json.loads(line)
            if frame['kind'] == 'left-out':
                continue
            for key, size in needs(frame, limits):
                # A pattern has no blanks; `operator bool` is granted with whatever else begins with `operator`.
                sizes = granted.setdefault(frame['function'].replace(' ', '*'), {})
                sizes[key] = max(size, sizes.get(key, 0))
    for function, sizes in sorted(granted.items()):
        print(f'fun:{function:<40} {" ".join(f"{key}={size}" for key, size in sorted(sizes.items()))}')
    return 0


if __name__ == '__main__':
    sys.exit(main())
