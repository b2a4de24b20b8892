"""Compiles one source several times, in 4 processes at once, and fails when any says or records something else.

    deterministic.py --compile COMMAND --dir DIR [FLAGS…] SOURCE

Once more with -frandom-seed=x. What is said has to be sorted by place, each main line once, and there has to be some.
"""
import argparse
import concurrent.futures
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

PROCESSES = 4
MAIN_LINE = re.compile(r'^(.+?):(\d+):(\d+): (?:warning|error): (.*)$', re.MULTILINE)


def compiled(arguments, flags, number):
    """In a folder of its own with the same names in it: what was said and what was recorded."""
    folder = arguments.dir / str(number)
    folder.mkdir(parents=True)
    run = subprocess.run([*shlex.split(arguments.compile), *flags, '-c', os.path.abspath(arguments.source), '-o', 'out.o',
                          '-fplugin-arg-framewarn-record=frames.jsonl'], cwd=folder, stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT, check=False)
    record = folder / 'frames.jsonl'
    return run.returncode, run.stdout.decode(), record.read_text(encoding='utf-8') if record.exists() else None


def problems(results):
    first = results[0]
    if first[0] != 0 or not first[2]:
        return [f'exit status {first[0]}, record {first[2]!r}\n{first[1]}']
    found = [f'compilation {number} differs from the first:\n{first}\n{other}'
             for number, other in enumerate(results) if other != first]
    lines = [(file, int(line), int(column), text) for file, line, column, text in MAIN_LINE.findall(first[1])]
    if not lines:
        found.append('nothing is said')
    if lines != sorted(lines, key=lambda line: line[:3]):
        found.append(f'not sorted by place:\n{first[1]}')
    if len(set(lines)) != len(lines):
        found.append(f'something is said twice:\n{first[1]}')
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--compile', required=True, help='compiler and plugin')
    parser.add_argument('--dir', required=True, type=pathlib.Path)
    parser.add_argument('source')
    arguments, flags = parser.parse_known_args()
    shutil.rmtree(arguments.dir, ignore_errors=True)
    runs = [flags] * PROCESSES + [[*flags, '-frandom-seed=x'], [*flags, '-frandom-seed=y']]
    with concurrent.futures.ThreadPoolExecutor(PROCESSES) as pool:
        results = list(pool.map(lambda run: compiled(arguments, run[1], run[0]), enumerate(runs)))
    found = problems(results)
    print('\n'.join(found))
    return 1 if found else 0


sys.exit(main())
