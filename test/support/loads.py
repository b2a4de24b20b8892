"""Loads the plugin in every way that a build may come to load it: once, twice, by hand, as a copy, as a pass plugin.

    loads.py --compile COMMAND --plugin LAUNCHER --dir DIR SOURCE

Whatever works says what the launcher alone says, and makes the same record and object. What cannot work is an error, and
leaves nothing behind.
"""
import argparse
import pathlib
import shlex
import shutil
import subprocess
import sys

OPTIONS = ['-fplugin-arg-framewarn-notes=1', '-fplugin-arg-framewarn-stack-frame=1k']
CRASH = ('Stack dump', 'internal compiler error', 'Segmentation fault')


class Loads:
    def __init__(self, arguments):
        self.compile = shlex.split(arguments.compile)
        self.source = arguments.source
        self.top = pathlib.Path(arguments.dir)
        self.failed = self.ran = 0
        shutil.rmtree(self.top, ignore_errors=True)
        self.top.mkdir(parents=True)

    def run(self, flags):
        """Exit status, what was said, and the files that were made with their contents."""
        folder = self.top / 'out'
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        result = subprocess.run([*self.compile, *flags, '-c', self.source, '-o', str(folder / 'out.o')], text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return result.returncode, result.stdout, {file.name: file.read_bytes() for file in sorted(folder.iterdir())}

    def record(self):
        return f'-fplugin-arg-framewarn-record={self.top}/out/record.jsonl'

    def fail(self, flags, why, said):
        print(f'{" ".join(map(str, flags))}: {why}\n{said}')
        self.failed += 1

    def expect_same(self, reference, flags):
        self.ran += 1
        status, said, files = self.run(flags)
        if (status, said) != reference[:2]:
            self.fail(flags, f'exit status {status}; the launcher alone says\n{reference[1]}', said)
        elif files != reference[2]:
            self.fail(flags, f'the files differ: {list(files)}, {list(reference[2])}', said)

    def expect_errors(self, flags, *wanted):
        self.ran += 1
        status, said, files = self.run(flags)
        if status <= 0 or any(crash in said for crash in CRASH) or 'error:' not in said:
            self.fail(flags, f'exit status {status}, an error was expected', said)
        for text in wanted:
            if said.count(text) != 1:
                self.fail(flags, f'{said.count(text)} times: {text}', said)
        if files:
            self.fail(flags, f'left behind {list(files)}', said)


def plugin(*files):
    return [f'-fplugin={file}' for file in files]


def main():
    parser = argparse.ArgumentParser()
    for name in ('--compile', '--plugin', '--dir'):
        parser.add_argument(name, required=True)
    parser.add_argument('source')
    arguments = parser.parse_args()
    loads = Loads(arguments)
    compiler = pathlib.Path(loads.compile[0]).name
    is_gcc = compiler.startswith('g')
    own_name = f'{"gcc" if is_gcc else "clang"}-{compiler.rpartition("-")[2]}.so'

    launcher = pathlib.Path(arguments.plugin)
    own = launcher.with_name(own_name)
    without_suffix = launcher.with_suffix('')  # that of framewarn.pc
    link, copy = loads.top / 'framewarn.so', loads.top / 'copy'
    link.symlink_to(launcher)
    copy.mkdir()
    for file in (launcher, own):
        shutil.copy(file, copy)
    other, third = copy / 'other.so', copy / 'third.so'
    for file in (other, third):
        shutil.copy(launcher, file)

    options = [*OPTIONS, loads.record()]
    reference = loads.run(plugin(launcher) + options)
    if reference[0] != 0 or reference[1].count('warning:') < 2 or list(reference[2]) != ['out.o', 'record.jsonl']:
        loads.fail(['the launcher alone'], list(reference[2]), reference[1])
    both = [(launcher, launcher), (link, link), (launcher, own), (own, launcher), (launcher, copy / own_name),
            (copy / own_name, launcher), (other, launcher), (launcher, other), (launcher, own, other)]
    if not is_gcc:
        both += [(link, launcher), (launcher, link), (launcher, copy / 'framewarn.so'),
                 (copy / 'framewarn.so', launcher), (own,), (own, copy / own_name), (own, launcher, copy / own_name)]
    for files in both:
        loads.expect_same(reference, plugin(*files) + options)
    loads.expect_same(reference, plugin(without_suffix) + options)
    # By hand there is no way to give options to GCC.
    by_default = loads.run(plugin(launcher))
    loads.expect_same(by_default, plugin(own))

    # A mistake is told once.
    for files in ((own, launcher), (launcher, own), (other, launcher)):
        loads.expect_errors([*plugin(*files), '-fplugin-arg-framewarn-wibble=1'], "option '-fplugin-arg-framewarn-wibble'")
    if is_gcc:
        # Names are all that GCC knows plugins by.
        for files in ((link, launcher), (copy / 'framewarn.so', launcher), (own, copy / own_name)):
            loads.expect_errors(plugin(*files), 'was specified with different paths')
        loads.expect_errors([*plugin(other, third), '-fplugin-arg-other-notes=1', '-fplugin-arg-third-notes=1'],
                            "write '-fplugin-arg-framewarn-notes'")
    else:
        for file in (own, copy / own_name):
            for files in ((launcher,), (own,), (launcher, own), (copy / 'framewarn.so',)):
                loads.expect_same(reference, [*plugin(*files), f'-fpass-plugin={file}', *options])
            # From 22 on pass plugins are loaded before the actions are created.
            if int(compiler.rpartition('-')[2]) >= 22:
                loads.expect_same(by_default, [f'-fpass-plugin={file}'])
            else:
                loads.expect_errors([f'-fpass-plugin={file}'], '-fpass-plugin= is too late to load it')
        loads.expect_errors([f'-fpass-plugin={launcher}'])

    # The implementations for other compilers.
    for file in sorted(launcher.parent.iterdir()):
        if file not in (launcher, own, without_suffix):
            loads.expect_errors(plugin(file))
            if not is_gcc:
                loads.expect_errors([f'-fpass-plugin={file}'])
    print(f'{loads.ran} loads, {loads.failed} failed')
    return 1 if loads.failed else 0


sys.exit(main())
