"""Compiles sources with and without the plugin and compares the objects and the assembly byte for byte.

The plugin is made to speak and to record as much as it can, so that all of it runs.
    identical.py --plugin PLUGIN --dir DIR [--levels 0,2] [--objects-only] -- COMPILER FLAGS… -- SOURCE…
"""
import argparse
import itertools
import pathlib
import subprocess
import sys

import levels


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--plugin', required=True)
    parser.add_argument('--dir', required=True, type=pathlib.Path)
    parser.add_argument('--levels', default=','.join(levels.ALL))
    parser.add_argument('--objects-only', action='store_true', help='leave the assembly out, comments and all')
    ours, rest = sys.argv[1:], []
    if '--' in ours:
        ours, rest = ours[:ours.index('--')], ours[ours.index('--') + 1:]
    arguments = parser.parse_args(ours)
    compile_command, sources = rest[:rest.index('--')], rest[rest.index('--') + 1:]
    if not sources:
        parser.error('no sources')
    outputs = [('-c', 'unit.o')] if arguments.objects_only else [('-c', 'unit.o'), ('-S', 'unit.s')]

    arguments.dir.mkdir(parents=True, exist_ok=True)
    record = arguments.dir / 'frames.jsonl'
    speak = [f'-fplugin={arguments.plugin}', '-fplugin-arg-framewarn-notes=all',
             f'-fplugin-arg-framewarn-record={record}']
    speak += [f'-fplugin-arg-framewarn-{kind}=0' for kind in ('coroutine-frame', 'stack-frame', 'local', 'capture')]
    # GCC writes its command line into DW_AT_producer, which is no part of the program.
    debug = ['-g', '-gno-record-gcc-switches']
    failures = 0
    for source, level, flags, output in itertools.product(
            sources, arguments.levels.split(','), ([], debug), outputs):
        made = []
        for plugin in ([], speak):
            # The same name both times: it is written into the debug information.
            file = arguments.dir / output[1]
            file.unlink(missing_ok=True)
            record.unlink(missing_ok=True)
            command = [*compile_command, f'-O{level}', *flags, *plugin, output[0], source, '-o', str(file)]
            run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            if run.returncode != 0:
                print(f'### {" ".join(command)}\n{run.stdout}')
                return 1
            made.append(file.read_bytes())
        if not record.exists():
            print(f'### {" ".join(command)}\nthe plugin did not run: no record')
            failures += 1
        if made[0] != made[1]:
            file.rename(file.with_suffix('.with' + file.suffix))
            print(f'### {" ".join(command)}\ndiffers from the object without the plugin')
            failures += 1
    return 1 if failures else 0


sys.exit(main())
