"""Checks that the launcher of a folder names the implementations beside it by what is in them (cmake/BuildId.cmake).

Caches look at the file that -fplugin= names, the launcher, and not at what it loads.
"""
import argparse
import hashlib
import pathlib
import re
import sys


def build_id(files):
    hashes = ''.join(hashlib.sha256(file.read_bytes()).hexdigest() for file in files)
    return hashlib.sha256(hashes.encode()).hexdigest()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder', type=pathlib.Path)
    folder = parser.parse_args().folder
    stated = re.search(rb'framewarn [\d.]+ ([0-9a-f]{64})\0', (folder / 'framewarn.so').read_bytes())[1].decode()
    kinds = [sorted(folder.glob(f'{kind}-*.so'), key=lambda file: int(file.stem.rsplit('-', 1)[1]))
             for kind in ('gcc', 'clang')]
    if build_id(kinds[0] + kinds[1]) != stated:
        print(f'framewarn.so states {stated}; beside it are other implementations')
        return 1
    return 0


sys.exit(main())
