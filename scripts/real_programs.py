"""Programs to try framewarn on: what Debian ships, the compilers' own tests, this project's own, and random ones.

For scripts that walk over them.
"""
import collections
import glob
import os
import pathlib
import re
import shutil
import subprocess
import sys

import source_packages

TOP = pathlib.Path(__file__).resolve().parent.parent
AN_ERROR = re.compile(r'RUN:.*\bnot %c(xx|c)\b')
COROUTINE = re.compile(r'\bco_(await|yield|return)\b')

# What the programs of this source tree need.
OWN_FLAGS = [f'-I{TOP / "test/support"}', f'-I{TOP / "include"}']
# `flags`: what it needs besides the language.
Program = collections.namedtuple('Program', 'group source flags')


def is_gcc(compiler):
    return pathlib.Path(compiler).name.startswith('g')


def command(compiler, program):
    """The compiler and the flags that the program's language and the program itself need; no output and no source."""
    if program.source.suffix == '.c':
        return [compiler.replace('clang++', 'clang').replace('g++', 'gcc'), *program.flags]
    return [compiler, '-std=c++20', *(['-fcoroutines'] if is_gcc(compiler) else []), *program.flags]


def newest(pattern):
    return max(glob.glob(pattern), default=None)


def with_coroutines(group, top, patterns, flags):
    for pattern in patterns:
        for source in sorted(top.glob(pattern)):
            if COROUTINE.search(source.read_text(encoding='utf-8', errors='replace')):
                yield Program(group, source, flags)


def suites(compilers):
    """The coroutine tests of the compilers' own suites, those of their versions."""
    seen = set()
    for compiler in compilers:
        name, _, major = pathlib.Path(compiler).name.partition('-')
        if not major.isdigit() or (name, major) in seen:
            continue
        seen.add((name, major))
        if is_gcc(compiler):
            inside = 'gcc/testsuite/g++.dg/coroutines'
            top = source_packages.folder(f'gcc-{major}-source', inside, how=source_packages.from_package)
        else:
            inside = 'clang/test/CodeGenCoroutines'
            top = source_packages.folder(f'llvm-toolchain-{major}', inside)
        for source in sorted((top / inside).rglob('*.[Cc]*')) if top else []:
            yield Program(f"{'GCC' if is_gcc(compiler) else 'LLVM'} {major}'s tests", source, [])


def library_programs():
    """kj's and Boost.Cobalt's coroutines; their libraries are newer than Debian 12's."""
    if kj := source_packages.folder('capnproto/trixie', 'src/kj'):
        yield from with_coroutines('kj', kj / 'src/kj', ['*.c++'], [f'-I{kj / "src"}'])
    if boost := source_packages.folder('boost1.92/sid', 'libs/cobalt', 'libs/*/include'):
        yield from with_coroutines('Boost.Cobalt', boost / 'libs/cobalt', ['example/*.cpp', 'test/**/*.cpp'],
                                   [f'-I{include}' for include in sorted(boost.glob('libs/*/include'))])


def debian_programs():
    """Asio's coroutine programs, those that Boost has besides, and the C programs of zlib and xz."""
    boost = newest('/usr/share/doc/libboost1.*-doc/examples/libs')
    asio = newest('/usr/share/doc/libasio-d*/examples')
    # This Asio is older than Clang's standard coroutines and does not look for them.
    tops = [(asio, ['-DASIO_HAS_CO_AWAIT', '-DASIO_HAS_STD_COROUTINE']), (f'{boost}/asio/example', []),
            (f'{boost}/beast/example', [])]
    seen = set()
    for top, flags in tops:
        if not pathlib.Path(str(top)).is_dir():
            print('left out: the examples of Asio or Boost: libasio-doc, libboost1.N-doc', file=sys.stderr)
            continue
        for source in sorted(pathlib.Path(top).rglob('*.cpp')):
            name = source.relative_to(top)
            if name not in seen and COROUTINE.search(source.read_text(encoding='utf-8')):
                seen.add(name)
                yield Program('Asio and Boost', source, flags)
    for package in ('zlib1g-dev', 'liblzma-dev'):
        for source in sorted(pathlib.Path(f'/usr/share/doc/{package}/examples').glob('*.c')):
            yield Program('zlib and xz, in C', source, [])


def own_programs():
    """The examples and tests of this source tree."""
    yield from named_programs([TOP / 'examples', TOP / 'test'], 'framewarn')


def random_programs(count, folder):
    """C programs that csmith makes of the seeds 1, 2, …: the same everywhere, and nothing that anybody would write.

    Many small ones reach more than a few of its usual size in the same time.
    """
    if count and not shutil.which('csmith'):
        raise SystemExit('csmith is missing: apt-get install csmith libcsmith-dev')
    for seed in range(1, count + 1):
        source = pathlib.Path(folder, f'{seed}.c')
        try:
            subprocess.run(['csmith', '--seed', str(seed), '--max-funcs', '4', '-o', source], timeout=20, cwd=folder,
                           stdout=subprocess.DEVNULL, check=True)
        except subprocess.TimeoutExpired:
            continue  # of some seeds it makes a program for ever
        yield Program('csmith', source, ['-I/usr/include/csmith'])


def named_programs(paths, group=''):
    """The sources that a user names; of a folder all that is in it.

    Of this source tree those that stand for themselves: no test of an error, and no part of another program.
    """
    for path in paths:
        for source in sorted(path.resolve().rglob('*')) if path.is_dir() else [path.resolve()]:
            if source.suffix not in ('.c', '.cpp', '.cc', '.C'):
                continue
            own = TOP in source.parents and TOP / 'build' not in source.parents
            if own and ({'support', 'unit', 'fuzz'} & set(source.parts) or
                        AN_ERROR.search(source.read_text(encoding='utf-8'))):
                continue
            yield Program(group, source, OWN_FLAGS if own else [])


# All programs, by what --group calls them.
GROUPS = {'examples': lambda _: debian_programs(), 'own': lambda _: own_programs(), 'suites': suites,
          'libraries': lambda _: library_programs()}


def parse(parser):
    """Parses the options that a script has added, and those that all have."""
    parser.add_argument('--build', default=TOP / 'build', type=lambda p: pathlib.Path(p).resolve(),
                        help='the build tree (default: build)')
    parser.add_argument('--compiler', action='append', help='may be repeated (default: g++-12 and clang++-19)')
    arguments = parser.parse_args()
    arguments.compiler = arguments.compiler or ['g++-12', 'clang++-19']
    return arguments


def add_jobs(parser):
    parser.add_argument('--jobs', type=int, default=os.cpu_count(), help='compilations at once (default: %(default)s)')


def add_programs(parser):
    """The options that say what chosen() is."""
    parser.add_argument('--group', action='append', choices=GROUPS, help='may be repeated (default: all)')
    parser.add_argument('--csmith', type=int, default=0, metavar='N', help='N random C programs instead')
    parser.add_argument('program', nargs='*', type=pathlib.Path, help='sources and folders instead')


def chosen(arguments, scratch):
    """The programs that were asked for; `scratch`: a folder that lives as long as they are needed."""
    if arguments.program or arguments.csmith:
        return [*named_programs(arguments.program), *random_programs(arguments.csmith, scratch)]
    return [program for group in arguments.group or GROUPS for program in GROUPS[group](arguments.compiler)]
