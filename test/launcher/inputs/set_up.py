"""Makes DIR: a copy of the launcher between implementations that only say their names, and hosts to load it into.

    set_up.py BUILD DIR NAME… [--host NAME [FLAGS…]]…
"""
import pathlib
import re
import shutil
import subprocess
import sys

INPUTS = pathlib.Path(__file__).parent


def main():
    build, top = map(pathlib.Path, sys.argv[1:3])
    words = sys.argv[3:]
    first_host = words.index('--host') if '--host' in words else len(words)
    shutil.rmtree(top, ignore_errors=True)
    top.mkdir(parents=True)
    shutil.copy(build / 'lib/framewarn/framewarn.so', top)
    version = re.search(r'"(.*)"', (build / 'common/version.h').read_text())[1]
    for name in words[:first_host]:
        subprocess.run(['cc', '-shared', '-fPIC', f'-DVERSION="{version}"', f'-DNAME="{name}"',
                        str(INPUTS / 'implementation.c'), '-o', str(top / f'{name}.so')], check=True)
    for host in ' '.join(words[first_host:]).split('--host')[1:]:
        name, *flags = host.split()
        source = 'gcc_host.cc' if name == 'cc1plus' else 'clang_host.cc'
        compiler = next((flag for flag in flags if flag.startswith('clang++')), 'c++')
        flags = [flag for flag in flags if flag != compiler]
        subprocess.run([compiler, *flags, str(INPUTS / source), '-o', str(top / name), '-ldl'], check=True)


main()
