"""Fails, showing where, when a file outside of compat asks for a compiler's version."""
import pathlib
import re
import sys

FOLDERS = ('common', 'gcc-plugin', 'clang-plugin')
MACROS = re.compile(r'\b((?:LLVM|CLANG)_VERSION\w*|GCCPLUGIN_VERSION\w*|BUILDING_GCC_\w+|GCC_VERSION|'
                    r'__GNUC(?:_\w+)?__|__clang_(?:major|minor|patchlevel|version)__|__VERSION__|__has_include\w*)\b')


def may_ask(file):
    return file.stem == 'compat' or 'launcher' in file.parts


def main():
    top = pathlib.Path(sys.argv[1])
    asked = checked = 0
    for folder in FOLDERS:
        for file in sorted((top / folder).rglob('*')):
            if file.suffix not in ('.cc', '.h', '.c', '.def', '.in'):
                continue
            checked += 1
            for number, line in enumerate(file.read_text(encoding='utf-8').splitlines(), 1):
                if MACROS.search(line) and not may_ask(file.relative_to(top)):
                    print(f'{file}:{number}: {line.strip()}')
                    asked += 1
    return 0 if checked and not asked else 1


sys.exit(main())
