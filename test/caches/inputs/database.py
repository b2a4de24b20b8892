"""Writes DIR/compile_commands.json: one command, for FILE in that folder."""
import argparse
import json
import pathlib

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument('directory', type=pathlib.Path)
parser.add_argument('file')
parser.add_argument('command', nargs=argparse.REMAINDER)
arguments = parser.parse_args()
entry = {'directory': str(arguments.directory), 'file': arguments.file,
         'arguments': [*arguments.command, '-c', arguments.file]}
(arguments.directory / 'compile_commands.json').write_text(json.dumps([entry]), encoding='utf-8')
