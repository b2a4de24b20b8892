"""Applies a GitHub problem matcher file to a log, as the runner does: every pattern to every line, the first that matches.

Prints FILE:LINE:COLUMN | SEVERITY | CODE | MESSAGE for each match.
"""
import argparse
import json
import pathlib
import re


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('matcher', type=pathlib.Path)
    parser.add_argument('log', type=pathlib.Path)
    arguments = parser.parse_args()
    patterns = []
    for matcher in json.loads(arguments.matcher.read_text(encoding='utf-8'))['problemMatcher']:
        # One line, one pattern; an owner that stands twice would replace the first.
        assert len(matcher['pattern']) == 1 and matcher['owner'] not in [owner for owner, _ in patterns], matcher
        patterns.append((matcher['owner'], matcher['pattern'][0]))
    for line in arguments.log.read_text(encoding='utf-8').splitlines():
        for _, pattern in patterns:
            match = re.search(pattern['regexp'], line)
            if match:
                field = {name: match[group] for name, group in pattern.items() if name != 'regexp'}
                print('{file}:{line}:{column} | {severity} | {code} | {message}'.format(**{'code': 'none', **field}))
                break


if __name__ == '__main__':
    main()
