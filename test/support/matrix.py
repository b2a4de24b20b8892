"""Prints the results of lit (-o FILE) and of GoogleTest (--gtest_output=json:FILE) as a table, compiler by test folder:

    matrix.py g++-13:RESULTS.json … ["sid:a root could not be made" …]

Files of one name make one row. An argument whose file cannot be read is a failure, with what it says as the reason.
Ends with

    N passed, N failed[, N skipped]
"""
import collections
import json
import sys

from tally import outcomes


def folder_of(test):
    """'framewarn with g++-13 :: coroutine-frame/plain.cpp' is in 'coroutine-frame'; the unit tests have no folder."""
    _, separator, path = test.partition(' :: ')
    return path.split('/')[0] if separator else 'unit'


def read(file, row):
    """Adds to the row, for each test folder, the number of tests passed, failed and skipped."""
    for test, outcome, _ in outcomes(file):
        row[folder_of(test)][outcome] += 1


def cell(counts):
    text = f'{counts["passed"]}/{counts["failed"]}'
    return text if counts['passed'] or counts['failed'] else '-'


def main():
    rows, problems = collections.defaultdict(lambda: collections.defaultdict(collections.Counter)), []
    for argument in sys.argv[1:]:
        name, _, file = argument.partition(':')
        try:
            read(file, rows[name])
        except (OSError, ValueError, KeyError):
            problems.append(f'{name}: no results: {file}' if '/' in file else f'{name}: {file}')
    rows = {name: row for name, row in rows.items() if row}
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
