"""What the functions of a program ask the global operator new for when it runs (allocation_runtime.cpp)."""
import bisect
import collections
import os
import pathlib
import subprocess

RUNTIME = pathlib.Path(__file__).with_name('allocation_runtime.cpp')
SECONDS = 10


def succeeds(command, **options):
    try:
        return subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, timeout=SECONDS * 6, check=False, **options).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def functions(program):
    """(begin, end, symbol) of a program that is linked to fixed addresses, sorted."""
    table = subprocess.run(['nm', '--defined-only', '--format=posix', str(program)], stdout=subprocess.PIPE, text=True,
                           check=True).stdout
    rows = (line.split() for line in table.splitlines())
    return sorted((int(row[2], 16), int(row[2], 16) + int(row[3], 16), row[0])
                  for row in rows if len(row) == 4 and row[1] in 'tTwWvViu')


def allocated(compiler, built, folder):
    """Links the object `built`, runs it, and says what each function asked for: symbol -> set of sizes.

    None when it cannot be linked on its own. What it did until it was stopped, or crashed, counts.
    """
    program, log = folder / 'program', folder / 'allocations'
    if not succeeds([compiler, '-O1', '-no-pie', '-pthread', built, RUNTIME, '-o', program]):
        return None
    try:
        subprocess.run([program], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       cwd=folder, timeout=SECONDS, check=False, env={**os.environ, 'ALLOCATIONS': str(log)})
    except subprocess.TimeoutExpired:
        pass
    known = functions(program)
    begins = [begin for begin, _, _ in known]
    asked = collections.defaultdict(set)
    for line in log.read_text(encoding='utf-8').splitlines() if log.exists() else []:
        address, size = line.split()
        at = int(address, 16) - 1  # in the call, not behind it
        index = bisect.bisect_right(begins, at) - 1
        if index >= 0 and at < known[index][1]:
            # Aliases lie at one address.
            for begin, _, symbol in known[max(0, index - 8):index + 9]:
                if begin == begins[index]:
                    asked[symbol].add(int(size))
    return asked
