"""Compiles sources while GCC collects garbage whenever it may, and fails when anything else is said or recorded than without.

    collected.py --compile COMMAND --dir DIR [--levels 0,2] [FLAGS…] SOURCE…

What the plugin keeps without telling the collector is then gone, or something else, when it is looked at.
"""
import argparse
import pathlib
import shlex
import shutil
import subprocess
import sys

ALWAYS = ['--param', 'ggc-min-expand=0', '--param', 'ggc-min-heapsize=0']
EVERYTHING = ['-fplugin-arg-framewarn-notes=all', *(
    f'-fplugin-arg-framewarn-{kind}=1' for kind in ('coroutine-frame', 'stack-frame', 'local', 'capture'))]


def compiled(arguments, flags):
    """The exit status, what was said, and what was recorded."""
    record = arguments.dir / 'frames.jsonl'
    record.unlink(missing_ok=True)
    run = subprocess.run([*shlex.split(arguments.compile), *EVERYTHING, f'-fplugin-arg-framewarn-record={record}', *flags,
                          '-c', '-o', arguments.dir / 'out.o'], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return run.returncode, run.stdout.decode(), record.read_text(encoding='utf-8') if record.exists() else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--compile', required=True, help='compiler and plugin')
    parser.add_argument('--dir', required=True, type=pathlib.Path)
    parser.add_argument('--levels', default='0,2')
    arguments, rest = parser.parse_known_args()
    sources = [one for one in rest if not one.startswith('-')]
    flags = [one for one in rest if one.startswith('-')]
    shutil.rmtree(arguments.dir, ignore_errors=True)
    arguments.dir.mkdir(parents=True)
    compilations = failures = 0
    for source in sources:
        for level in arguments.levels.split(','):
            plain = compiled(arguments, [f'-O{level}', *flags, source])
            if not plain[1] or (plain[0] == 0 and not plain[2]):
                print(f'{source}: nothing said or recorded at -O{level}\n{plain[1]}')
                failures += 1
                continue
            always = compiled(arguments, [f'-O{level}', *flags, *ALWAYS, source])
            compilations += 1
            if always != plain:
                failures += 1
                print(f'{source} differs at -O{level}: exit status {always[0]}')
                for what, one, other in zip(('said', 'recorded'), plain[1:], always[1:]):
                    lines, others = one.splitlines(), (other or '').splitlines()
                    for line in [f'-{x}' for x in lines if x not in others] + [f'+{x}' for x in others if x not in lines]:
                        print(f'  {what} {line[:300]}')
    print(f'{compilations} compilations, {failures} failures')
    return 1 if failures else 0


sys.exit(main())
