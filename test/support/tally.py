"""Adds up the results of lit (-o FILE) and of GoogleTest (--gtest_output=json:FILE) and prints

    N passed, N failed[, N skipped]

Exit status 1 when something failed or nothing ran.
"""
import collections
import json
import sys


def lit_outcome(code):
    if code in ('PASS', 'XFAIL', 'FLAKYPASS'):
        return 'passed'
    if code in ('UNSUPPORTED', 'SKIPPED', 'EXCLUDED'):
        return 'skipped'
    return 'failed'


def outcomes(file):
    """Of each test in the file: its name, what became of it, and what it printed."""
    with open(file, encoding='utf-8') as text:
        results = json.load(text)
    if 'testsuites' in results:
        for suite in results['testsuites']:
            for test in suite['testsuite']:
                skipped = test.get('result') == 'SKIPPED' or test.get('status') == 'NOTRUN'
                yield test['name'], 'failed' if 'failures' in test else 'skipped' if skipped else 'passed', ''
    else:
        for test in results['tests']:
            yield test['name'], lit_outcome(test['code']), test['output']


def count(file, counts):
    for name, outcome, output in outcomes(file):
        counts[outcome] += 1
        if outcome == 'skipped':
            why = output.strip().splitlines()
            print(f'skipped: {name}: {why[-1] if why else "not for this compiler"}')


def main():
    counts = collections.Counter(passed=0, failed=0, skipped=0)
    for file in sys.argv[1:]:
        try:
            count(file, counts)
        except (OSError, ValueError, KeyError) as problem:
            # A run that left no results has failed, whatever the reason.
            print(f'{file}: {problem!r}')
            counts['failed'] += 1
    skipped = f', {counts["skipped"]} skipped' if counts['skipped'] else ''
    print(f'{counts["passed"]} passed, {counts["failed"]} failed{skipped}')
    return 0 if counts['passed'] and not counts['failed'] else 1


if __name__ == '__main__':
    sys.exit(main())
