"""Builds examples/server.cpp by the recipes of docs/getting-started.md, word for word, with g++-12, and checks that its
object is made again when the config file or the plugin changes, and only then.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

RECIPES = {
    'make': ('Makefile', ['make', 'CXX=g++-12', 'CXXFLAGS=-std=c++20 -O2']),
    'ninja': ('build.ninja', ['ninja']),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--source-tree', type=pathlib.Path, required=True)
    parser.add_argument('--build', type=pathlib.Path, required=True)
    parser.add_argument('--dir', type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    shutil.rmtree(arguments.dir, ignore_errors=True)
    # A copy, because it is made newer below.
    plugin = arguments.dir.resolve() / 'lib'
    plugin.mkdir(parents=True)
    for name in ('framewarn.so', 'gcc-12.so'):
        shutil.copy(arguments.build / 'lib/framewarn' / name, plugin)
    page = (arguments.source_tree / 'docs/getting-started.md').read_text(encoding='utf-8')
    failed = False
    for language, (file, command) in RECIPES.items():
        folder = arguments.dir / language
        folder.mkdir()
        shutil.copy(arguments.source_tree / 'examples/server.cpp', folder)
        (folder / 'limits.conf').write_text('fun:shuffle stack-frame=off local=off\n')
        recipe = re.search(rf'```{language}\n(.*?)```', page, re.DOTALL)[1]
        (folder / file).write_text(recipe.replace('/usr/local/lib/framewarn', str(plugin)))

        same = ('nothing changed', None)
        for what, changed in (('first', None), same, ('the config file changed', folder / 'limits.conf'), same,
                              ('the plugin changed', plugin / 'framewarn.so'), same):
            made = what != 'nothing changed'
            if changed:
                # Later than the object, by the clock of the file system.
                time.sleep(0.1)
                os.utime(changed)
            result = subprocess.run(command, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                    check=False)
            warnings = len(re.findall('warning: .*larger than', result.stdout))
            if result.returncode != 0 or warnings != (4 if made else 0):
                print(f'{language}, {what}: status {result.returncode}, {warnings} warnings\n{result.stdout}')
                failed = True
    return failed


if __name__ == '__main__':
    sys.exit(main())
