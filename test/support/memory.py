"""Compares the most memory that a compilation takes with and without the plugin, where keeping the AST would be seen.

The program has many declarations, and code that takes the optimiser or the code generator about as much memory as they
take the front end.
"""
import argparse
import pathlib
import shlex
import subprocess
import sys

DECLARATIONS = 40000
STATEMENTS = 200
CALLS = 400


def declarations():
    return ''.join(f'inline int unused_{i}(int a, int b) {{ int c = a * {i} + b; return c * c - a + b * {i}; }}\n'
                   for i in range(DECLARATIONS))


def for_optimiser():
    statements = ''.join(f'a += b * {i};\n' for i in range(STATEMENTS))
    return (declarations() + f'[[gnu::always_inline]] inline int inlined(int a, int b) {{ {statements} return a; }}\n' +
            ''.join(f'int f_{i}(int a) {{ return inlined(a, {i}); }}\n' for i in range(CALLS)))


def for_code_generator():
    return declarations() + r'void large() { asm(".rept 3000000\n.quad 1\n.endr"); }' + '\n'


# Each with the most that may be taken, where keeping the AST takes 1.33 and 1.13. A few MiB come and go with what the
# system has of the compiler's own libraries in memory.
PROGRAMS = {'optimiser': (for_optimiser, 1.15), 'code-generator': (for_code_generator, 1.08)}

# A process of its own: the most memory is that of all children.
MEASURE = '''import resource, subprocess, sys
status = subprocess.run(sys.argv[1:]).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(status)'''


def kib(command):
    return int(subprocess.run([sys.executable, '-c', MEASURE, *command], stdout=subprocess.PIPE, text=True,
                              check=True).stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--compile', required=True, help='the compiler with its flags')
    parser.add_argument('--of', required=True, choices=PROGRAMS, help='who has the AST beside it')
    parser.add_argument('--dir', required=True, type=pathlib.Path)
    parser.add_argument('flags', nargs='+', help='what loads the plugin')
    arguments = parser.parse_args()
    arguments.dir.mkdir(parents=True, exist_ok=True)
    source = arguments.dir / 'large.cpp'
    program, most = PROGRAMS[arguments.of]
    source.write_text(program(), encoding='utf-8')
    command = [*shlex.split(arguments.compile), '-c', str(source), '-o', str(arguments.dir / 'large.o')]
    without, with_plugin = kib(command), kib([*command, *arguments.flags])
    ratio = with_plugin / without
    print(f'{without} KiB without, {with_plugin} KiB with: {ratio:.3f}')
    return 0 if ratio <= most else 1


if __name__ == '__main__':
    sys.exit(main())
