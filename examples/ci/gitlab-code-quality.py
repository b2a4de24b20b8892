#!/usr/bin/env python3
"""Turns a compiler's log into GitLab's code quality report, framewarn's findings only.

    ninja -C build 2>&1 | tee build.log
    gitlab-code-quality.py --directory build build.log > gl-code-quality-report.json

A finding's fingerprint is made of its file and its words without the sizes, and of a number where a file has the same
words twice: it stays the same when lines move and when the frame grows or shrinks. A finding of a header that many
compilations report is listed once.

With `--new-since OLD.json` (an earlier report) the findings that are not in it are named, too, and the exit status is
1 when there are any.
"""
import argparse
import hashlib
import json
import os
import re
import sys

COLOUR = re.compile(r'\x1b\[[0-9;]*[mK]')
PLACE = r'^(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?P<severity>warning|error): '
FINDING = re.compile(PLACE + r'(?P<message>.+, larger than \d+ bytes) \[-W[^\]]*frame-larger-than=?\]$')
REQUIRED = re.compile(PLACE + r'(?P<message>(?:coroutine|stack) frame of .+ '
                      r'(?:is allocated on the heap|required exactly \d+).*)$')
KINDS = {'coroutine': 'coroutine-frame', 'stack': 'stack-frame', 'local': 'local'}
SEVERITY = {'warning': 'minor', 'error': 'major'}


def read(log, directory, root):
    """The findings: (path, line, column, words without sizes) -> (check, severity, message)."""
    found = {}
    for text in log:
        text = COLOUR.sub('', text.rstrip('\r\n'))
        match, required = FINDING.match(text), REQUIRED.match(text)
        if not match and not required:
            continue
        match = match or required
        path = os.path.relpath(os.path.join(directory, match['file']), root)
        message = match['message']
        check = 'required' if required else KINDS.get(message.split()[0], 'capture')
        # Neither sizes nor the way in which a compiler writes quotes and types.
        words = re.sub(r'\d+( bytes|$)', r'N\1', message)
        words = re.sub(r' (?=[&*])', '', re.sub('[‘’]', "'", words))
        found[path, int(match['line']), int(match['column']), words] = (check, match['severity'], message)
    return found


def report(found):
    entries, seen = [], {}
    for (path, line, column, words), (check, severity, message) in sorted(found.items()):
        number = seen[path, words] = seen.get((path, words), 0) + 1
        fingerprint = hashlib.sha256('\0'.join((path, words, str(number))).encode()).hexdigest()
        entries.append({'description': message, 'check_name': f'framewarn-{check}', 'fingerprint': fingerprint,
                        'severity': SEVERITY[severity],
                        'location': {'path': path, 'positions': {'begin': {'line': line, 'column': column}},
                                     'lines': {'begin': line}}})
    return entries


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--directory', default='.', help='where the compiler ran (relative paths begin there)')
    parser.add_argument('--root', default='.', help='the top of the repository (default: here)')
    parser.add_argument('--new-since', metavar='OLD.json', help='fail on findings that are not in this report')
    parser.add_argument('log', nargs='?', type=argparse.FileType(encoding='utf-8', errors='replace'),
                        default=sys.stdin, help='the log (default: standard input)')
    arguments = parser.parse_args()
    entries = report(read(arguments.log, arguments.directory, arguments.root))
    print(json.dumps(entries, indent=2, ensure_ascii=False))
    if not arguments.new_since:
        return 0
    with open(arguments.new_since, encoding='utf-8') as old:
        known = {entry['fingerprint'] for entry in json.load(old)}
    new = [entry for entry in entries if entry['fingerprint'] not in known]
    for entry in new:
        print(f'new: {entry["location"]["path"]}:{entry["location"]["lines"]["begin"]}: {entry["description"]}',
              file=sys.stderr)
    return 1 if new else 0


if __name__ == '__main__':
    sys.exit(main())
