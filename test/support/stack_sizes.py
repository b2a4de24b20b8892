"""Compares the stack frames in the record with the compiler's own -fstack-usage, at every level, with and without -g.

GCC names a function by place and pretty name, Clang by its symbol; Clang does not tell frames of 0 bytes.
"""
import argparse
import collections
import pathlib
import shlex
import subprocess
import sys

import oracles
import records


def compare(arguments, flags):
    arguments.dir.mkdir(parents=True, exist_ok=True)
    record = arguments.dir / 'frames.jsonl'
    record.unlink(missing_ok=True)
    command = [*shlex.split(arguments.compile), *flags, '-w', '-fstack-usage',
               f'-fplugin-arg-framewarn-record={record}', '-c', arguments.source, '-o', str(arguments.dir / 'unit.o')]
    compiled = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if compiled.returncode != 0:
        raise records.BadRecord(compiled.stdout)
    usage = (arguments.dir / 'unit.su').read_text()
    frames = [f for f in records.load(record)[0] if f['kind'] == 'stack-frame']
    if pathlib.Path(shlex.split(arguments.compile)[0]).name.startswith('g++'):
        told = collections.Counter(oracles.gcc_usage(usage))
        recorded = collections.Counter(
            (oracles.gcc_place(f), f['size'], f.get('dynamic', False)) for f in frames)
    else:
        told = collections.Counter(row for row in oracles.clang_usage(usage) if row[1] > 0)
        recorded = collections.Counter(
            (f['symbol'], f['size'], f.get('dynamic', False)) for f in frames if f['size'] > 0)
    if not told:
        raise records.BadRecord('-fstack-usage told nothing')
    if told != recorded:
        raise records.BadRecord(f'told but not recorded: {sorted((told - recorded).elements(), key=str)}\n'
                                f'recorded but not told: {sorted((recorded - told).elements(), key=str)}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--compile', required=True, help='compiler and plugin')
    parser.add_argument('--dir', required=True, type=pathlib.Path)
    parser.add_argument('source')
    arguments, more_flags = parser.parse_known_args()
    failures = 0
    for level in ('-O0', '-O1', '-O2', '-O3', '-Os'):
        for debug in ([], ['-g']):
            try:
                compare(arguments, [level, *debug, *more_flags])
            except (records.BadRecord, ValueError, OSError) as problem:
                failures += 1
                print(f'### {level} {" ".join(debug)}\n{problem}')
    return 1 if failures else 0


sys.exit(main())
