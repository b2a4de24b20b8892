"""Compares the records of programs where framewarn can ask CodeGen which function a symbol is, and where it cannot."""
import argparse
import pathlib
import shlex
import subprocess
import sys


def record(command, file):
    result = subprocess.run([*command, f'-fplugin-arg-framewarn-record={file}'], stderr=subprocess.PIPE, text=True,
                            check=False)
    if result.returncode:
        sys.exit(result.stderr)
    return file.read_text(encoding='utf-8').splitlines()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--compile', required=True, help='the compiler with its flags and the plugin')
    parser.add_argument('--hidden', required=True, help='what makes that one where it cannot')
    parser.add_argument('--dir', required=True, type=pathlib.Path)
    parser.add_argument('sources', nargs='+', type=pathlib.Path)
    arguments = parser.parse_args()
    arguments.dir.mkdir(parents=True, exist_ok=True)
    different = 0
    for source in arguments.sources:
        command = [*shlex.split(arguments.compile), '-w', '-c', str(source), '-o', str(arguments.dir / 'out.o')]
        asked = record(command, arguments.dir / 'asked.jsonl')
        worked_out = record([*shlex.split(arguments.hidden), *command], arguments.dir / 'worked-out.jsonl')
        print(f'{source.name}: {len(asked)} lines')
        for one, other in zip(asked, worked_out):
            if one != other:
                print(f'  asked:      {one}\n  worked out: {other}')
        different += asked != worked_out
    return 1 if different else 0


if __name__ == '__main__':
    sys.exit(main())
