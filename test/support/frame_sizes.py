"""Compiles a program with a logging operator new, runs it, and compares what each coroutine frame was given
with the record: at every optimisation level, with and without -g.

The program prints a line "LINE SIZE" for each frame it creates. Every coroutine of the source has to be created.
"""
import argparse
import pathlib
import shlex
import subprocess
import sys

import levels
import records


def run(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        raise records.BadRecord(f'exit status {done.returncode} of {shlex.join(command)}\n{done.stdout}')
    return done.stdout


def compare(arguments, flags):
    arguments.dir.mkdir(parents=True, exist_ok=True)
    record = arguments.dir / 'frames.jsonl'
    program = arguments.dir / 'program'
    record.unlink(missing_ok=True)
    run([*shlex.split(arguments.compile), *flags, '-w', f'-fplugin-arg-framewarn-record={record}',
         '-c', arguments.source, '-o', f'{program}.o'])
    compiler = shlex.split(arguments.compile)[0]
    run([compiler, f'{program}.o', '-o', str(program)])
    allocated = {tuple(map(int, line.split())) for line in run([str(program)]).splitlines()}
    frames, _ = records.load(record)
    recorded = {(f['line'], f['size']) for f in frames if f['kind'] == 'coroutine-frame'}
    if not allocated:
        raise records.BadRecord('the program created no coroutine')
    if allocated != recorded:
        raise records.BadRecord(f'(line, size) allocated but not recorded: {sorted(allocated - recorded)}\n'
                                f'(line, size) recorded but not allocated: {sorted(recorded - allocated)}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--compile', required=True, help='compiler and plugin')
    parser.add_argument('--dir', required=True, type=pathlib.Path)
    parser.add_argument('--brief', action='store_true', help='with and without -g by turns')
    parser.add_argument('source')
    arguments, more_flags = parser.parse_known_args()
    failures = 0
    for level, debug in levels.runs(brief=arguments.brief):
        flags = [f'-O{level}', *debug, *more_flags]
        try:
            compare(arguments, flags)
        except (records.BadRecord, ValueError, OSError) as problem:
            failures += 1
            print(f'### {" ".join(flags)}\n{problem}')
    return 1 if failures else 0


sys.exit(main())
