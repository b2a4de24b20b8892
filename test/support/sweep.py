"""Compiles one source at every optimisation level, with and without -g, and judges what the compiler says.

With --check its output is fed to that FileCheck command, without it there must be none.
"""
import argparse
import shlex
import subprocess
import sys

import levels


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--compile', required=True, help='compiler and plugin')
    parser.add_argument('--out', required=True, help='the object file')
    parser.add_argument('--check', help='FileCheck and its options')
    parser.add_argument('--levels', default=','.join(levels.ALL))
    parser.add_argument('--brief', action='store_true', help='with and without -g by turns')
    parser.add_argument('source')
    arguments, flags = parser.parse_known_args()

    failures = 0
    for level, debug in levels.runs(arguments.levels.split(','), arguments.brief):
        command = [*shlex.split(arguments.compile), f'-O{level}', *debug, *flags,
                   '-c', arguments.source, '-o', arguments.out]
        compiled = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if compiled.returncode != 0:
            complaint = f'exit status {compiled.returncode}\n{compiled.stdout}'
        elif arguments.check:
            checked = subprocess.run(shlex.split(arguments.check), input=compiled.stdout, text=True,
                                     stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            complaint = checked.stdout if checked.returncode else ''
        else:
            complaint = compiled.stdout
        if complaint:
            failures += 1
            print(f'### {shlex.join(command)}\n{complaint}')
    return 1 if failures else 0


sys.exit(main())
