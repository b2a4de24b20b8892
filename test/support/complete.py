"""Compiles every coroutine program of the test folders and checks that its record is complete (records.check_complete).

The programs of one level are also taken together, so that many small frames cannot hide a large one.
"""
import argparse
import pathlib
import re
import shlex
import subprocess
import sys

import records


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--compile', required=True, help='compiler and plugin')
    parser.add_argument('--out', required=True, help='prefix of the files that are written')
    parser.add_argument('--tests', required=True, type=pathlib.Path)
    parser.add_argument('--levels', default='0,2')
    parser.add_argument('folders', nargs='+')
    arguments = parser.parse_args()
    sources = [source for folder in arguments.folders for source in sorted((arguments.tests / folder).glob('*.cpp'))
               if re.search(r'\bco_(await|yield|return)\b', source.read_text(encoding='utf-8'))]
    failures = 0
    record = f'{arguments.out}.jsonl'
    for level in arguments.levels.split(','):
        named = total = programs = 0
        for source in sources:
            command = [*shlex.split(arguments.compile), f'-O{level}', '-w', f'-fplugin-arg-framewarn-record={record}',
                       '-c', str(source), '-o', f'{arguments.out}.o']
            compiled = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            if compiled.returncode != 0:
                continue  # its own test knows which compilers it is for
            programs += 1
            try:
                frames, left_out = records.load(record)
                records.check_complete(frames, left_out)
            except (records.BadRecord, ValueError, OSError) as problem:
                print(f'{source.name} at -O{level}: {problem}')
                failures += 1
                continue
            more_named, more = records.named_bytes(frames)
            named, total = named + more_named, total + more
        print(f'-O{level}: {programs} programs, {named} of {total} bytes named')
        failures += programs < len(sources) // 2 or named < 0.98 * total
    return 1 if failures else 0


sys.exit(main())
