"""Commands that may fail, crash or lose their way, for scripts that try compilers on random programs."""
import re
import shlex
import subprocess

LEVELS = ('O0', 'O1', 'O2', 'O3', 'Os')
CRASH = re.compile(r'internal compiler error|PLEASE submit|Stack dump|Segmentation fault|Assertion .* failed')
AN_ERROR = re.compile(r'^.*error: .*$', re.MULTILINE)
SECONDS = 120
MEMORY = 6 << 30  # bytes; a compiler that has lost its way takes all that there is


class Failure(Exception):
    """A command failed; what it printed."""


def run(command, folder):
    """What the command prints, on both streams. Raises Failure."""
    try:
        done = subprocess.run(['prlimit', f'--as={MEMORY}', *command], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors='replace',
                              cwd=folder, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired as problem:
        raise Failure(f'{shlex.join(map(str, command))} takes more than {SECONDS} seconds') from problem
    if done.returncode != 0 or CRASH.search(done.stdout):
        crash = CRASH.search(done.stdout)
        raise Failure(f'exit status {done.returncode} of {shlex.join(map(str, command))}\n'
                      f'{done.stdout[max(crash.start() - 500, 0):][:2000] if crash else done.stdout[-2000:]}')
    return done.stdout
