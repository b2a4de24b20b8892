"""Fails, showing where, when clang-format 14 would change a source file."""
import pathlib
import subprocess
import sys

FOLDERS = ('common', 'gcc-plugin', 'clang-plugin')


def main():
    top = pathlib.Path(sys.argv[1])
    files = sorted(file for folder in FOLDERS for suffix in ('*.cc', '*.h', '*.c')
                   for file in (top / folder).rglob(suffix))
    if not files:
        print(f'no source files in {top}')
        return 1
    # Its rules change from version to version, so one is chosen.
    run = subprocess.run(['clang-format-14', '--dry-run', '-Werror', *map(str, files)], stderr=subprocess.PIPE, text=True)
    print('\n'.join(line for line in run.stderr.splitlines() if 'error:' in line))
    return run.returncode


sys.exit(main())
