"""Tries a mode of the compiler: runs its commands without and with the plugin, decides for each kind of finding what
was really seen, and compares that with test/modes/expected.txt.

    modes.py --mode NAME --compile COMMAND --plugin PLUGIN --inputs DIR --dir DIR

`exact` means: one main line with the number, the same number in the record, and the same number from someone else:
what the running program's operator new was asked for, what -fstack-usage tells, what sizeof is by the source. The
program is that of the mode, or, where the mode makes none, one compiled with -c and the same code options.

Exit status 77, with the reason, when what the mode needs is not installed, or the compiler does not know the mode.
"""
import argparse
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

import mode_steps
import mode_table
import records
from mode_verdict import Failure, judge, LARGE, SIZEOF

SKIPPED = 77
CANNOT_RUN = 127
LEVELS = ('-O0', '-O2')
LIMITS = ('coroutine-frame=1k', f'stack-frame={LARGE}', 'local=1k', 'capture=256',
          # Variables get main lines of their own where the notes name none.
          'notes=0')


class Skipped(Exception):
    """The mode cannot be tried here."""


class Run:
    """The commands of a mode in a folder of their own, which has the same name each time: some outputs hold it."""

    def __init__(self, arguments, mode, level):
        self.compile = [*shlex.split(arguments.compile), level]
        self.folder = folder = arguments.dir / level.strip('-')
        self.made = []  # by step
        self.environment = dict(os.environ, ASAN_OPTIONS='detect_leaks=0', SOURCE_DATE_EPOCH='0',
                                CCACHE_DIR=str(folder / 'ccache'),
                                CCACHE_CONFIGPATH=str(folder / 'ccache.conf'), **mode.environment)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)

    def call(self, command):
        try:
            return subprocess.run(command, cwd=self.folder, env=self.environment, text=True, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        except OSError as problem:
            return subprocess.CompletedProcess(command, CANNOT_RUN, str(problem))

    def step(self, step, *more):
        done = self.call([*step.before, *self.compile, *step.arguments, *more])
        self.made.append({name: self.bytes_of(name, step.without_section) for name in step.outputs
                          if done.returncode == 0})
        return done

    def bytes_of(self, name, without_section):
        if without_section:
            self.call(['objcopy', '-R', without_section, name, f'{name}.stripped']).check_returncode()
            name += '.stripped'
        return (self.folder / name).read_bytes()

    def makes_without_plugin(self, step, name):
        """Whether the compiler alone can make the output that the step has made: where it depends on addresses, macros
        that nothing uses change it as well."""
        made = self.made[-1][name]
        for count in range(1, 9):
            self.call([*self.compile, *(f'-DNOTHING_{i}' for i in range(count)), *step.arguments])
            if self.bytes_of(name, step.without_section) == made:
                return True
        return False

    def frame_size(self, program):
        done = self.call([f'./{program}'])
        # A kernel need not run 32-bit programs (CONFIG_IA32_EMULATION).
        if done.returncode == CANNOT_RUN and shutil.which('qemu-i386'):
            done = self.call(['qemu-i386', f'./{program}'])
        size = re.fullmatch(r'frame (\d+)\n', done.stdout)
        if done.returncode != 0 or not size:
            raise Failure(f'the program ends with {done.returncode} and prints {done.stdout}')
        return int(size[1])

    def stack_size(self):
        """What -fstack-usage told about works(), in any of its files."""
        sizes = {int(row.split('\t')[1]) for file in self.folder.glob('**/*.su')
                 for row in file.read_text().splitlines() if re.search(r'\b(_Z5worksv|works\(\)|works)\t', row)}
        return sizes.pop() if len(sizes) == 1 else None


def shown(command, done):
    return f'### {shlex.join(map(str, command))}\n{done.stdout}'


def true_sizes(arguments, mode, level):
    """name -> bytes, from everyone but the plugin."""
    same_code = mode_steps.Mode([mode_steps.Step([*mode.code_options, '-c', arguments.inputs / 'program.cpp', '-o',
                                                  'program.o']), mode_steps.link(*mode.code_options)], 'program')
    frame = stack = None
    # The mode itself, and where it tells nothing, the same code compiled with -c.
    for tried in (mode, same_code):
        if frame and stack:
            break
        run = Run(arguments, mode, level)
        for step in tried.steps:
            run.step(step, '-fstack-usage')
        if tried.program:
            frame = frame or run.frame_size(tried.program)
        stack = stack or run.stack_size()
    if not frame or not stack:
        raise Failure('nobody tells the true sizes')
    return dict(SIZEOF, **{'coroutine-frame': frame, 'stack-frame': stack})


def without_plugin(arguments, mode, table, level):
    """Runs the steps; gives what each made, and the rows that the compiler cannot do, as the table says."""
    run = Run(arguments, mode, level)
    broken = set()
    for step in mode.steps:
        done = run.step(step)
        expected = table.expected(step.row, arguments.compiler) if step.row else None
        says_broken = expected and all(cell.startswith('broken') for cell in expected.values())
        if done.returncode == 0 and not says_broken:
            if step.row and not expected:
                raise Failure(f'{shown(done.args, done)}\nworks, and expected.txt has no "{step.row}" for this compiler')
            continue
        if done.returncode == 0:
            raise Failure(f'{shown(done.args, done)}\nworks, and expected.txt says that it does not')
        if says_broken:
            broken.add(step.row)
            continue
        reason = next((line for line in done.stdout.splitlines() if 'rror' in line), done.stdout).strip()
        if mode.needs:
            raise Skipped(f'{mode.needs} cannot be used here: {reason}')
        if not expected and step.row:
            raise Skipped(f'this compiler cannot do {step.row}: {reason}')
        raise Failure(shown(done.args, done))
    return run.made, broken


def try_level(arguments, mode, table, level):
    made, broken = without_plugin(arguments, mode, table, level)
    sizes = true_sizes(arguments, mode, level)
    run = Run(arguments, mode, level)
    record = run.folder / 'frames.jsonl'
    load = [f'-fplugin={arguments.plugin}', *(f'-fplugin-arg-framewarn-{limit}' for limit in LIMITS),
            f'-fplugin-arg-framewarn-record={record}']
    problems, before = [], ''
    for step, made_without in zip(mode.steps, made):
        if step.row in broken:
            continue
        record.unlink(missing_ok=True)
        done = run.step(step, *((*step.plugin_first, *load, *step.plugin_last) if step.row else ()))
        try:
            if done.returncode != 0:
                raise Failure(f'exit status {done.returncode}')
            found = judge(step, done, run, sizes, table.expected(step.row, arguments.compiler), table) \
                if step.row else []
            found += [f'{name} differs from the one that is made without the plugin' for name in step.outputs
                      if made_without[name] != run.made[-1][name] and
                      not (name == step.unsteady and run.makes_without_plugin(step, name))]
            if step.repeats and done.stdout != before:
                found.append(f'prints something else than before:\n{before}')
        except (Failure, records.BadRecord, OSError) as problem:
            found = [str(problem)]
        if found:
            problems += [shown(done.args, done), *(f'{step.row}: {problem}' for problem in found)]
        before = done.stdout
    return problems


def make_other_plugin(context, compile_command):
    """A plugin that does nothing."""
    asked = '-print-file-name=plugin' if context.gcc else '-print-resource-dir'
    answer = pathlib.Path(subprocess.run([context.compiler, asked], stdout=subprocess.PIPE, text=True,
                                         check=True).stdout.strip())
    # Clang's is PREFIX/lib/clang/VERSION.
    headers = (answer if context.gcc else answer.resolve().parents[2]) / 'include'
    source = context.source('other-gcc.cpp' if context.gcc else 'other-clang.cpp')
    subprocess.run([context.compiler, '-std=c++17', '-fno-rtti', '-shared', '-fPIC', '-w', f'-I{headers}', source, '-o',
                    context.work / 'other.so'], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--mode', required=True, choices=sorted(mode_steps.MODES))
    parser.add_argument('--compile', required=True, help='the compiler and its flags, without the plugin')
    parser.add_argument('--plugin', required=True, type=pathlib.Path)
    parser.add_argument('--inputs', required=True, type=pathlib.Path)
    parser.add_argument('--expected', required=True, type=pathlib.Path)
    parser.add_argument('--dir', required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    arguments.compiler = shlex.split(arguments.compile)[0]
    gcc = arguments.compiler.startswith('g++')
    if gcc:
        # Names of sections in LTO objects are random otherwise.
        arguments.compile += ' -frandom-seed=1'
    arguments.dir.mkdir(parents=True, exist_ok=True)
    context = mode_steps.Context(gcc, arguments.compiler, arguments.inputs, arguments.dir.resolve(), arguments.plugin)
    if arguments.mode == 'several-plugins':
        make_other_plugin(context, arguments.compile)
    table = mode_table.Table(arguments.expected)
    problems = []
    try:
        for level in LEVELS:
            mode = mode_steps.MODES[arguments.mode](context, level)
            if not mode:
                raise Skipped(f'{arguments.compiler} has no such mode')
            problems += try_level(arguments, mode, table, level)
    except Skipped as reason:
        print(reason)
        return SKIPPED
    except Failure as problem:
        problems.append(str(problem))
    print('\n'.join(problems))
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
