"""What commands cost, by turns: what else the machine does meets all of a round."""
import collections
import os
import pathlib
import re
import statistics
import subprocess
import tempfile

# In user mode, and in all, which includes what the kernel does for it (its memory, its files).
Cost = collections.namedtuple('Cost', 'user seconds kib')
# Of many rounds: the median, and between what half of them lie.
Spread = collections.namedtuple('Spread', 'median low high')


def cost(command):
    """The processor's time of a command and its children, and the most memory that one of them had."""
    process = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(usage.ru_utime, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


def instructions(command):
    """How many a command and what it starts execute, by valgrind, whatever else the machine does; the assembler's not."""
    with tempfile.TemporaryDirectory() as folder:
        logs = pathlib.Path(folder)
        subprocess.run(['valgrind', '--tool=cachegrind', '--cache-sim=no', '--trace-children=yes',
                        '--trace-children-skip=*/as,*-as', '--cachegrind-out-file=/dev/null', f'--log-file={logs}/%p',
                        *(str(word) for word in command)], check=True, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # What was skipped has left a log without a count.
        counts = [re.search(r'I +refs: +([0-9,]+)', log.read_text(encoding='utf-8')) for log in logs.iterdir()]
    return sum(int(count[1].replace(',', '')) for count in counts if count)


def rounds(commands, count):
    """Runs all commands `count` times: a list of tuples of their costs. Two rounds at a time, forwards and backwards, begin
    with the same command, the next two with the next: none has a place of its own."""
    for command in commands:
        cost(command)  # what it reads lies in memory afterwards
    costs = []
    for run in range(count):
        first = run // 2 % len(commands)
        turns = [*range(first, len(commands)), *range(first)][::-1 if run % 2 else 1]
        of = {turn: cost(commands[turn]) for turn in turns}
        costs.append(tuple(of[turn] for turn in range(len(commands))))
    return costs


def pairs(one, other, count):
    return rounds([one, other], count)


def spread(values):
    low, median, high = statistics.quantiles(values, n=4)
    return Spread(median, low, high)
