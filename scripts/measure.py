"""What commands cost, in pairs that run one after the other: what else the machine does meets both of a pair."""
import collections
import os
import statistics
import subprocess

Cost = collections.namedtuple('Cost', 'seconds kib')
# Of many pairs: the median, and between what half of them lie.
Spread = collections.namedtuple('Spread', 'median low high')


def cost(command):
    """The processor's time of a command and its children, user and system, and the most memory that one of them had."""
    process = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


def pairs(one, other, count):
    """Runs both commands `count` times, in either order by turns: a list of (cost of one, cost of other)."""
    for command in (one, other):
        cost(command)  # what it reads lies in memory afterwards
    costs = []
    for run in range(count):
        turn = -1 if run % 2 else 1
        costs.append(tuple([cost(command) for command in (one, other)[::turn]][::turn]))
    return costs


def spread(values):
    low, median, high = statistics.quantiles(values, n=4)
    return Spread(median, low, high)
