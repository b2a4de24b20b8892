"""Compiles a coroutine program that nobody here wrote, with and without the plugin, and checks that

- the object is the same, byte for byte;
- each function of the source that contains co_await, co_yield or co_return is in the record;
- no part of a frame is missing, and what the source has is named;
- sizes agree with an independent reading: for GCC, the size that DWARF gives for the type '<ramp>.Frame'; for Clang
  with --sizes-told, the coro-split remark, which is rounded up to the frame's alignment.

Exit status 77, with the reason, when the compiler refuses the program without the plugin.
"""
import argparse
import pathlib
import re
import shlex
import subprocess
import sys

import oracles
import records

SKIPPED = 77
LEVEL = '-O1'


def run(command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)


def blank(text):
    """The text with comments, strings and character constants blanked out; lines stay where they are."""
    token = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', re.DOTALL)
    return token.sub(lambda m: re.sub(r'[^\n]', ' ', m.group()), text)


def opening(text, closing):
    """The position of the bracket that the one at `closing` closes."""
    pairs, depth = {')': '(', ']': '['}, 0
    close = text[closing]
    for i in range(closing, -1, -1):
        depth += (text[i] == close) - (text[i] == pairs[close])
        if depth == 0:
            return i
    raise records.BadRecord(f'unbalanced {close}')


def function_head(text, brace):
    """Where the head of the function begins whose body the brace at `brace` opens; None for any other brace."""
    end = len(re.sub(r'(->[^(){};]*|\b(const|noexcept|override|final|mutable)\b|\s)*$', '', text[:brace]))
    begin = end - 1
    if text[begin] == ')':
        begin = opening(text, begin)
        before = text[:begin].rstrip()
        if re.search(r'\b(if|if\s+constexpr|for|for\s+co_await|while|switch|catch)$', before):
            return None
        if not before.endswith(']'):
            # A named function: its head may begin on an earlier line than its name.
            stop = max(before.rfind(stop) for stop in ';{}') + 1
            return stop + len(text[stop:]) - len(text[stop:].lstrip())
        begin = len(before) - 1
    return opening(text, begin) if text[begin] == ']' else None


def coroutine_lines(text):
    """For each function whose body contains a coroutine keyword: the first and the last line of its head."""
    text = blank(text)
    # Preprocessor lines end nothing and begin nothing.
    text = re.sub(r'(?m)^[ \t]*#.*$', lambda m: ' ' * len(m.group()), text)
    blocks, heads = [], set()
    for token in re.finditer(r'[{}]|\bco_(?:await|yield|return)\b', text):
        if token.group() == '{':
            blocks.append((function_head(text, token.start()), token.start()))
        elif token.group() == '}':
            blocks.pop()
        else:
            begin, end = next((block for block in reversed(blocks) if block[0] is not None))
            heads.add((text.count('\n', 0, begin) + 1, text.count('\n', 0, end) + 1))
    return heads


def check(arguments, command):
    plugin = [f'-fplugin={arguments.plugin}']
    is_gcc = pathlib.Path(command[0]).name.startswith('g++')
    arguments.dir.mkdir(parents=True, exist_ok=True)
    record, output = arguments.dir / 'frames.jsonl', arguments.dir / 'unit.o'
    record.unlink(missing_ok=True)
    # GCC's DWARF tells the frames' sizes; its command line, which differs, is kept out of it.
    compile_it = [*command, LEVEL, *(['-g', '-gno-record-gcc-switches'] if is_gcc else []),
                  '-c', str(arguments.source), '-o', str(output)]
    without = run(compile_it)
    if without.returncode != 0:
        error = next((line for line in without.stdout.splitlines() if 'error' in line), without.stdout)
        print(f'refused without the plugin: {error}')
        return SKIPPED
    plain_object = output.read_bytes()
    output.unlink()
    reading = [] if is_gcc else ['-Rpass=coro-split']
    with_plugin = run([*compile_it[:-4], *plugin, f'-fplugin-arg-framewarn-record={record}', *reading, *compile_it[-4:]])
    if with_plugin.returncode != 0:
        raise records.BadRecord(f'exit status {with_plugin.returncode} with the plugin\n{with_plugin.stdout}')
    if plain_object != output.read_bytes():
        raise records.BadRecord('the plugin changes the object')

    frames, left_out = records.load(record)
    records.check_complete(frames, left_out)
    coroutines = [f for f in frames if f['kind'] == 'coroutine-frame']
    here = {f['line'] for f in coroutines if f.get('file') == str(arguments.source)}
    heads = coroutine_lines(arguments.source.read_text(encoding='utf-8'))
    if not heads:
        raise records.BadRecord('no coroutine found in the source')
    missing = [head for head in sorted(heads) if not here.intersection(range(head[0], head[1] + 1))]
    if missing:
        raise records.BadRecord(f'functions (first, last line of the head) that are not in the record: {missing}')
    unknown = [line for line in sorted(here) if not any(first <= line <= last for first, last in heads)]
    if unknown:
        raise records.BadRecord(f'lines in the record that begin no coroutine: {unknown}')

    if is_gcc:
        compare(coroutines, oracles.dwarf_sizes(output), lambda frame, size: frame['size'] == size)
    elif arguments.sizes_told:
        compare(coroutines, oracles.remark_sizes(with_plugin.stdout),
                lambda frame, told: frame['align'] == told[1]
                and -(-frame['size'] // told[1]) * told[1] == told[0])
    return 0


def compare(coroutines, told, same):
    recorded = {frame['symbol']: frame for frame in coroutines}
    if set(recorded) != set(told):
        raise records.BadRecord(f'told but not recorded: {sorted(set(told) - set(recorded))}\n'
                                f'recorded but not told: {sorted(set(recorded) - set(told))}')
    wrong = [(symbol, recorded[symbol]['size'], size) for symbol, size in told.items()
             if not same(recorded[symbol], size)]
    if wrong:
        raise records.BadRecord(f'(symbol, recorded, told): {wrong}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--compile', required=True)
    parser.add_argument('--plugin', required=True)
    parser.add_argument('--dir', required=True, type=pathlib.Path)
    parser.add_argument('--sizes-told', action='store_true', help="the compiler's coro-split remark tells sizes")
    parser.add_argument('--define', action='append', default=[], metavar='MACRO')
    parser.add_argument('source', type=pathlib.Path)
    arguments = parser.parse_args()
    try:
        return check(arguments, [*shlex.split(arguments.compile), *(f'-D{name}' for name in arguments.define)])
    except (records.BadRecord, ValueError, OSError, StopIteration, IndexError,
            subprocess.CalledProcessError) as problem:
        print(problem)
        return 1


sys.exit(main())
