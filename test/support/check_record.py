"""Holds a record to the schema and prints a line for each frame, for FileCheck:

    coroutine-frame echo 8288 at 7:6 parts: promise, parameter n 4, local buffer 8192, padding …

Options: --kind KIND prints only these; --empty asserts that there is nothing in it.
"""
import argparse
import sys

import records


def describe(part, frame):
    words = ['awaiter' if part.get('awaiter') else part['kind']]
    if part['kind'] != 'padding':
        words += [part['name']] if 'name' in part else []
        words += [str(part['size'])]
        words += [f'at {part["line"]}:{part["column"]}'] if 'line' in part else []
        words += [f'inlined from {part["inlined_from"]}'] if 'inlined_from' in part else []
        words += [part['because']] if 'because' in part else []
        words += [f'{s["what"]} {s["line"]}:{s["column"]}' for s in part.get('across', [])]
    words += [f'offset {part["offset"]}'] if frame['kind'] != 'coroutine-frame' and 'offset' in part else []
    return ' '.join(words)


def describe_call(call):
    words = [call['callee'], call['frame']]
    words += [f'at {call["line"]}:{call["column"]}'] if 'line' in call else []
    words += [f'inlined from {call["inlined_from"]}'] if 'inlined_from' in call else []
    return ' '.join(words)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--kind', choices=records.KINDS)
    parser.add_argument('--empty', action='store_true')
    parser.add_argument('record')
    arguments = parser.parse_args()
    try:
        frames, left_out = records.load(arguments.record)
    except (records.BadRecord, ValueError, OSError) as problem:
        print(f'{arguments.record}: {problem}')
        return 1
    if arguments.empty:
        with open(arguments.record, 'rb') as file:
            return 1 if file.read() else 0
    for frame in frames:
        if arguments.kind not in (None, frame['kind']):
            continue
        place = f'at {frame["line"]}:{frame["column"]}' if 'line' in frame else 'nowhere'
        flags = ''.join(f' {flag}' for flag in ('dynamic', 'elided') if frame.get(flag))
        print(f'{frame["kind"]} {frame["function"]} {frame["size"]} {place}{flags} limit {frame["limit"]}')
        for part in frame['parts']:
            print(f'  {describe(part, frame)}')
        for fact in frame.get('facts', []):
            print('  fact', *[str(fact[key]) for key in ('fact', 'name', 'bytes') if key in fact])
        for call in frame.get('calls', []):
            print(f'  calls {describe_call(call)}')
    for line in left_out:
        print(f'left-out {line["what"]} {line.get("symbol", "")}: {line["why"]}')
    return 0


sys.exit(main())
