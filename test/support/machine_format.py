"""Prints what a compiler said in JSON or SARIF, for FileCheck:

    warning | -Wframe-larger-than= | a.cpp:12:6 | stack frame of … | 2 notes
      note | a.cpp:13:8 | local variable …
    …
    2 results

The text to read is in FILE, or in the only *.sarif file below the folder FILE. Only the last component of a path is
shown. Clang gives rules numbers, which differ from version to version, and names from 23 on: here they are `rule 1`,
`rule 2`, … in order of their appearance.
"""
import argparse
import json
import pathlib
import re
import sys
import urllib.parse

CLANGS_RULE = re.compile(r'\d+|(warn|err)_\w+')


def document(file):
    """The compilers print other lines besides ("1 warning generated."), and GCC from 14 on indents."""
    if file.is_dir():
        file, = file.rglob('*.sarif')
    text = file.read_text(encoding='utf-8')
    return json.JSONDecoder().raw_decode(text, re.search(r'^[\[{]', text, re.MULTILINE).start())[0]


def from_gcc_json(diagnostics):
    def place(diagnostic):
        if not diagnostic['locations']:
            return '-'
        caret = diagnostic['locations'][0]['caret']
        return f"{pathlib.PurePath(caret['file']).name}:{caret['line']}:{caret['column']}"

    for diagnostic in diagnostics:
        yield (diagnostic['kind'], diagnostic.get('option', '-'), place(diagnostic), diagnostic['message'],
               [(place(child), child['message']) for child in diagnostic.get('children', [])])


def from_sarif(log):
    def place(location):
        physical = location.get('physicalLocation')
        if not physical:
            return '-'
        file = pathlib.PurePath(urllib.parse.unquote(physical['artifactLocation']['uri'])).name
        region = physical['region']
        return f"{file}:{region['startLine']}:{region['startColumn']}"

    def first_place(result):
        return place(result['locations'][0]) if result.get('locations') else '-'

    run, = log['runs']
    rules = run['tool']['driver'].get('rules', [])
    found = []
    for result in run['results']:
        rule = result.get('ruleId', '-')
        if 'ruleIndex' in result and rules[result['ruleIndex']]['id'] != rule:
            raise ValueError(f"ruleIndex {result['ruleIndex']} is not of {rule}")
        message = result['message']['text']
        # Clang has notes as results of their own, behind the one they belong to; GCC as related locations.
        if result.get('level') == 'note' and found:
            found[-1][4].append((first_place(result), message))
            continue
        notes = [(place(location), location['message']['text']) for location in result.get('relatedLocations', [])
                 if 'message' in location]
        found.append((result['level'], rule, first_place(result), message, notes))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('file', type=pathlib.Path)
    read = document(parser.parse_args().file)
    results = list(from_gcc_json(read) if isinstance(read, list) else from_sarif(read))
    numbered = list(dict.fromkeys(rule for _, rule, *_ in results if CLANGS_RULE.fullmatch(rule)))
    for level, rule, place, message, notes in results:
        if rule in numbered:
            rule = f'rule {numbered.index(rule) + 1}'
        print(f"{level} | {rule} | {place} | {message} | {len(notes)} note{'s'[:len(notes) != 1]}")
        for at, text in notes:
            print(f'  note | {at} | {text}')
    print(f'{len(results)} results')


sys.exit(main())
