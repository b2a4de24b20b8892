"""Compares what is reported without a record, of frames that were foreseen to matter, with the sizes that a record holds.

With a record every function is described while its source is in memory; without, only those are whose frames can
exceed the limit. At every level, and for some limits: the places of all stack frames that are larger have to be named.
"""
import argparse
import pathlib
import re
import shlex
import subprocess
import sys

import levels
import records

LIMITS = (256, 1000, 4096)
REPORTED = re.compile(r'^(.*):(\d+):(\d+): warning: stack frame of ', re.MULTILINE)


def said(arguments, *flags):
    command = [*shlex.split(arguments.compile), '-fplugin-arg-framewarn-notes=0', '-fplugin-arg-framewarn-local=off',
               *flags, '-Wsystem-headers', '-c', arguments.source, '-o', str(arguments.dir / 'unit.o')]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode != 0:
        raise records.BadRecord(done.stdout)
    return done.stdout


def check(arguments, level):
    """The number of frames that exceed one of the limits."""
    record = arguments.dir / 'frames.jsonl'
    said(arguments, f'-O{level}', f'-fplugin-arg-framewarn-record={record}')
    frames = [frame for frame in records.load(record)[0] if frame['kind'] == 'stack-frame' and frame.get('line')]
    count = 0
    for limit in arguments.limit or LIMITS:
        told = {(int(line), int(column)) for _, line, column in
                REPORTED.findall(said(arguments, f'-O{level}', f'-fplugin-arg-framewarn-stack-frame={limit}'))}
        recorded = {(frame['line'], frame['column']) for frame in frames if frame['size'] > limit}
        if told != recorded:
            raise records.BadRecord(f'-O{level}, limit {limit}: only recorded: {sorted(recorded - told)}, '
                                    f'only reported: {sorted(told - recorded)}')
        count += len(told)
    return count


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--compile', required=True, help='the compiler with its flags, the plugin among them')
    parser.add_argument('--dir', required=True, type=pathlib.Path)
    parser.add_argument('--limit', type=int, action='append')
    parser.add_argument('--levels', default=','.join(levels.ALL))
    parser.add_argument('source')
    arguments = parser.parse_args()
    arguments.dir.mkdir(parents=True, exist_ok=True)
    try:
        counts = [check(arguments, level) for level in arguments.levels.split(',')]
    except records.BadRecord as problem:
        print(f'{arguments.source}: {problem}')
        return 1
    if not all(counts):
        print(f'{arguments.source}: no frame exceeds any limit')
        return 1
    print(f'{sum(counts)} frames')
    return 0


if __name__ == '__main__':
    sys.exit(main())
