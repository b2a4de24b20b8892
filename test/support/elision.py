"""Runs a program and compares where the frames of the coroutines that it calls lie with the record's `calls`: at every
optimisation level, with and without -g.

The program says here() in the line before each call of a coroutine (elision.h), and each of its calls is run: one that
asks operator new for a frame has to be `heap` in the record, one that does not `elided`. There is one call on a line;
where the record has it several times, because code was inlined or copied, all have to agree. Neither may know of a call
that the other does not. A frame on the heap has to have the size that the record gives the callee's.

Prints a line for each call, for FileCheck: "LINE: elided at -O1 -O2" (levels), or "LINE: elided never"; with --bytes
also "LINE: 2160 bytes at -O2" for what operator new was asked for.
"""
import argparse
import collections
import os
import pathlib
import shlex
import subprocess
import sys

import levels
import records

SUPPORT = pathlib.Path(__file__).resolve().parent

# What happened in one line of the source: the frames that operator new was asked for, in how many calls, of which size.
Seen = collections.namedtuple('Seen', 'frames calls bytes')


def run(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        raise records.BadRecord(f'exit status {done.returncode} of {shlex.join(map(str, command))}\n{done.stdout}')
    return done.stdout


def require(condition, problem):
    if not condition:
        raise records.BadRecord(problem)


def without_plugin(compile_command):
    return [word for word in shlex.split(compile_command) if not word.startswith('-fplugin')]


def build(arguments, flags, record):
    """The program, and a record of its source."""
    plain = without_plugin(arguments.compile)
    program = arguments.dir / 'program'
    objects = [arguments.dir / 'runtime.o', f'{program}.o']
    with_plugin = plain if arguments.no_record else [*shlex.split(arguments.compile),
                                                     f'-fplugin-arg-framewarn-record={record}']
    run([*with_plugin, *flags, '-w', '-c', arguments.source, '-o', f'{program}.o'])
    for source in arguments.also:
        objects.append(arguments.dir / f'{source.stem}.o')
        run([*plain, *flags, '-w', '-c', source, '-o', objects[-1]])
    run([plain[0], *objects, '-o', program])
    return program


def measure(program, never):
    """What the program says about each line that calls a coroutine."""
    seen = {}
    for line in run([program]).splitlines():
        number, *counts = map(int, line.split())
        seen[number] = Seen(*counts)
    require(seen, 'the program called no coroutine')
    require(0 not in seen, f'{seen.get(0)} of calls that were not announced')
    for number, what in seen.items():
        require(what.frames in (0, what.calls), f'line {number}: {what.frames} frames for {what.calls} calls')
    require(not never or all(what.frames for what in seen.values()), f'elided all the same: {seen}')
    return seen


def is_source(file, source):
    return os.path.exists(file) and os.path.samefile(file, source)


def compare(seen, frames, source, unknown):
    calls = collections.defaultdict(list)
    problems = []
    for frame in frames:
        for call in frame.get('calls', []):
            if 'line' in call and is_source(call['file'], source) and call['line'] in seen:
                calls[call['line']].append(call)
            else:
                problems.append(f'{frame["symbol"]} has a call that was not run: {call}')
    # An instance of a template has a frame of its own: all of the sizes, where one line creates several.
    sizes = {frame['symbol']: frame['size'] for frame in frames if frame['kind'] == 'coroutine-frame'}
    for line, what in sorted(seen.items()):
        ran = 'heap' if what.frames else 'elided'
        recorded = {call['frame'] for call in calls[line]}
        # No compiler knows of a function that another file defines whether it is a coroutine.
        if recorded != {ran} and not (unknown and ran == 'heap' and not recorded):
            problems.append(f'line {line} is {ran} when it is run, and recorded as {sorted(recorded) or "nothing"}')
        known = {sizes[call['callee']] for call in calls[line] if call['callee'] in sizes}
        if what.frames and known and what.bytes not in known:
            problems.append(f'line {line} asks for {what.bytes} bytes, the frame is recorded with {sorted(known)}')
    elided = {call['callee'] for those in calls.values() for call in those if call['frame'] == 'elided'}
    for frame in frames:
        if frame['kind'] == 'coroutine-frame' and frame.get('elided', False) != (frame['symbol'] in elided):
            problems.append(f'elided is {frame.get("elided", False)} on the frame of {frame["symbol"]}')
    require(not problems, '\n'.join(problems))


def check(arguments, flags):
    record = arguments.dir / 'frames.jsonl'
    record.unlink(missing_ok=True)
    seen = measure(build(arguments, flags, record), arguments.never)
    if not arguments.no_record:
        compare(seen, records.load(record)[0], arguments.source, unknown=bool(arguments.also))
    return seen


def print_table(by_level, with_bytes):
    for line in sorted(set().union(*by_level.values())):
        elided = [level for level, seen in by_level.items() if line in seen and not seen[line].frames]
        print(f'{line}: elided {"at " + " ".join(elided) if elided else "never"}')
        for level, seen in by_level.items():
            if with_bytes and line in seen and seen[line].frames:
                print(f'{line}: {seen[line].bytes} bytes at {level}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--compile', required=True, help='compiler and plugin')
    parser.add_argument('--dir', required=True, type=pathlib.Path)
    parser.add_argument('--also', action='append', default=[], type=pathlib.Path, help='another source of the program; of the coroutines in it the record need not know')
    parser.add_argument('--bytes', action='store_true', help='print the sizes, too')
    parser.add_argument('--brief', action='store_true', help='with and without -g by turns')
    parser.add_argument('--never', action='store_true', help='this compiler elides nothing')
    parser.add_argument('--no-record', action='store_true', help='only run: what does a compiler do?')
    parser.add_argument('source')
    arguments, more_flags = parser.parse_known_args()
    arguments.dir.mkdir(parents=True, exist_ok=True)
    run([*without_plugin(arguments.compile), '-O1', '-w', '-c', SUPPORT / 'elision_runtime.cpp',
         '-o', arguments.dir / 'runtime.o'])
    by_level, failures = {}, 0
    for level, debug in levels.runs(brief=arguments.brief):
        flags = [f'-O{level}', *debug, *more_flags]
        try:
            seen = check(arguments, flags)
            require(by_level.setdefault(f'-O{level}', seen) == seen, f'-g makes a difference: {seen}')
        except (records.BadRecord, ValueError, OSError) as problem:
            failures += 1
            print(f'### {" ".join(flags)}\n{problem}', file=sys.stderr)
    print_table(by_level, arguments.bytes)
    return 1 if failures else 0


sys.exit(main())
