"""Larger than is strict: a frame is silent at its own size as the limit, and reported one byte below.

    at_limit.py … --kind coroutine-frame --function echo SOURCE
The limit of the other kinds is off.
"""
import argparse
import pathlib
import shlex
import subprocess
import sys

import records


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--compile', required=True, help='compiler and plugin')
    parser.add_argument('--dir', required=True, type=pathlib.Path)
    parser.add_argument('--kind', required=True, choices=('coroutine-frame', 'stack-frame'))
    parser.add_argument('--function', required=True)
    parser.add_argument('source')
    arguments = parser.parse_args()
    arguments.dir.mkdir(parents=True, exist_ok=True)
    record = arguments.dir / 'frames.jsonl'

    def compile_with(limit):
        limits = {'coroutine-frame': 'off', 'stack-frame': 'off', 'local': 'off', 'capture': 'off',
                  arguments.kind: limit}
        run = subprocess.run(
            [*shlex.split(arguments.compile), '-O1', '-c', arguments.source, '-o', str(arguments.dir / 'unit.o'),
             *(f'-fplugin-arg-framewarn-{kind}={value}' for kind, value in limits.items()),
             '-fplugin-arg-framewarn-notes=0', f'-fplugin-arg-framewarn-record={record}'],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if run.returncode != 0:
            sys.exit(run.stdout)
        return [line for line in run.stdout.splitlines() if 'warning: ' in line]

    silent = compile_with('off')
    frames, _ = records.load(record)
    # A coroutine has several stack frames; the largest is the one that is reported.
    size = max(f['size'] for f in frames
               if f['kind'] == arguments.kind and f['function'] == arguments.function)
    at, below = compile_with(size), compile_with(size - 1)
    named = f'{arguments.kind.replace("-", " ")} of '
    expected = f' is {size} bytes'
    good = (not silent and not any(expected in line for line in at)
            and any(named in line and expected in line and f'larger than {size - 1} bytes' in line
                    for line in below))
    if not good:
        print(f'size {size}\nwith off: {silent}\nwith {size}: {at}\nwith {size - 1}: {below}')
    return 0 if good else 1


sys.exit(main())
