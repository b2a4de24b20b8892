"""Prints the results of lit (-o FILE) as a table, compiler by test folder:

    matrix.py g++-13:RESULTS.json … ["sid:a root could not be made" …]

An argument whose file cannot be read is a failure, with what it says as the reason. Ends with

    N passed, N failed[, N skipped]
"""
import collections
import json
import sys

from tally import lit_outcome


def folder_of(test):
    """'framewarn with g++-13 :: coroutine-frame/plain.cpp' is in 'coroutine-frame'."""
    return test['name'].split(' :: ', 1)[1].split('/')[0]


def read(file):
    """For each test folder the number of tests passed, failed and skipped."""
    with open(file, encoding='utf-8') as text:
        tests = json.load(text)['tests']
    folders = collections.defaultdict(collections.Counter)
    for test in tests:
        folders[folder_of(test)][lit_outcome(test['code'])] += 1
    return folders


def cell(counts):
    text = f'{counts["passed"]}/{counts["failed"]}'
    return text if counts['passed'] or counts['failed'] else '-'


def main():
    rows, problems = {}, []
    for argument in sys.argv[1:]:
        name, _, file = argument.partition(':')
        try:
            rows[name] = read(file)
        except (OSError, ValueError, KeyError, IndexError):
            problems.append(f'{name}: no results: {file}')
    folders = sorted({folder for row in rows.values() for folder in row})
    if rows:
        print('passed/failed')
        table = [['', *folders]]
        table += [[name, *(cell(row[folder]) for folder in folders)] for name, row in rows.items()]
        widths = [max(len(row[i]) for row in table) for i in range(len(table[0]))]
        for row in table:
            print('  '.join(text.ljust(width) for text, width in zip(row, widths)).rstrip())
    for problem in problems:
        print(problem)
    total = sum((counts for row in rows.values() for counts in row.values()), collections.Counter())
    failed = total['failed'] + len(problems)
    skipped = f', {total["skipped"]} skipped' if total['skipped'] else ''
    print(f'{total["passed"]} passed, {failed} failed{skipped}')
    return 0 if total['passed'] and not failed else 1


if __name__ == '__main__':
    sys.exit(main())
