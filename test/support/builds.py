"""Installs framewarn, moves the installation, and builds a project with it, for FileCheck:

    builds.py SYSTEM --install BUILD --project DIR --dir DIR --cc CC --cxx CXX

SYSTEM is cmake-ninja, cmake-makefiles, make or meson. Everything is built four times: at first, with nothing changed, with
another config file (part/limits.conf), and with other bytes in framewarn.so. Each time it prints what was compiled and
the main lines of the warnings, in order:

    == at first
    compiled main.cpp part.cpp server.cpp table.c
    server.cpp:14:6: warning: coroutine frame of …

and each line with one of the plugin's flags that is no compilation. Ends at once when a build fails.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys

# A place, or the name of a driver: clang says of a flag that it had no use for it.
WARNING = re.compile(r'([^/\s]+: (?:warning|error): .*)')


def run(command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300, **options)
    if done.returncode != 0:
        print(f'### {" ".join(map(str, command))}\n{done.stdout}')
        sys.exit(1)
    return done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('system', choices=['cmake-ninja', 'cmake-makefiles', 'make', 'meson'])
    for option in ('install', 'project', 'dir'):
        parser.add_argument(f'--{option}', required=True, type=pathlib.Path)
    for option in ('cc', 'cxx'):
        parser.add_argument(f'--{option}', required=True)
    arguments = parser.parse_args()
    shutil.rmtree(arguments.dir, ignore_errors=True)
    # The Makefile has a path for a prerequisite; the others get a blank in it.
    prefix = arguments.dir / ('moved' if arguments.system == 'make' else 'moved here')
    run(['cmake', '--install', arguments.install, '--prefix', arguments.dir / 'installed'])
    (arguments.dir / 'installed').rename(prefix)
    plugin, = prefix.glob('lib*/**/framewarn.so')
    project = arguments.dir / 'project'
    shutil.copytree(arguments.project, project)

    pkgconfig, = prefix.glob('lib*/**/pkgconfig')
    environment = dict(os.environ, CC=arguments.cc, CXX=arguments.cxx, CMAKE_PREFIX_PATH=str(prefix),
                       PKG_CONFIG_PATH=str(pkgconfig))
    build = arguments.dir / 'build'
    # Clang writes its lines in pieces, and make lets several compilers do so at once.
    whole_outputs = ['--output-sync=target']
    if arguments.system.startswith('cmake'):
        generator = {'cmake-ninja': 'Ninja', 'cmake-makefiles': 'Unix Makefiles'}[arguments.system]
        said = run(['cmake', '-G', generator, '-S', project, '-B', build], env=environment)
        # The last of CMake's names the folder, which anyone may have called so.
        print(*(line for line in said.splitlines() if 'framewarn' in line and ' written to: ' not in line), sep='\n')
        command = ['cmake', '--build', build, '--parallel', '4', '--verbose']
        if arguments.system == 'cmake-makefiles':
            command += ['--', *whole_outputs]
    elif arguments.system == 'meson':
        run(['meson', 'setup', build, project], env=environment)
        command = ['ninja', '-v', '-C', build]
    else:
        build = project
        coroutines = '-fcoroutines' if arguments.cxx.startswith('g++') else ''
        command = ['make', '-j4', *whole_outputs, '-C', project, f'CC={arguments.cc}', f'CXX={arguments.cxx}', f'COROUTINES={coroutines}']

    def objects():
        return {file: file.stat().st_mtime_ns for file in build.rglob('*.o')}

    def report(title):
        before = objects()
        said = run(command, env=environment)
        fresh = {file for file, time in objects().items() if before.get(file) != time}
        names = (re.sub(r'^.*_|\.o$', '', file.name) for file in fresh)
        print(f'== {title}', ' '.join(['compiled', *sorted(name.split('.')[0] for name in names)]), sep='\n')
        print(*sorted(WARNING.findall(said)), sep='\n')
        print(*(line for line in said.splitlines() if 'framewarn' in line and '-fplugin' in line and ' -c ' not in line),
              sep='\n')

    report('at first')
    report('nothing changed')
    (project / 'part/limits.conf').write_text('fun:second stack-frame=500\n')
    report('another config file')
    with plugin.open('ab') as file:
        file.write(b'\0')
    report('another plugin')


main()
