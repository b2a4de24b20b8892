"""What others than the plugin say about frames: the compilers' own outputs, and the emitted code."""
import collections
import re
import subprocess


THUNK = re.compile(r'\b_ZT[hvc]\w+')


def gcc_usage(text):
    """-fstack-usage: file:line:column:pretty name <tab> size <tab> static|dynamic[,bounded]; (place, size, dynamic).

    A thunk, of which the pretty name has the symbol, is known by that: it stands where its function is declared there, and
    is defined in the record.
    """
    for row in text.splitlines():
        place, size, how = row.rsplit('\t', 2)
        _, line, column, name = place.split(':', 3)
        thunk = THUNK.search(name)
        yield thunk.group() if thunk else (int(line), int(column)), int(size), how != 'static'


def gcc_place(frame):
    """Of a stack frame in a record: as gcc_usage has it."""
    return frame['symbol'] if THUNK.match(frame['symbol']) else (frame.get('line'), frame.get('column'))


def clang_usage(text):
    """-fstack-usage: file[:line]:symbol <tab> size <tab> static|dynamic; (symbol, size, dynamic)."""
    for row in text.splitlines():
        place, size, how = row.rsplit('\t', 2)
        yield place.rsplit(':', 1)[1], int(size), how != 'static'


def stack_frames(gcc, frames, usage):
    """The stack frames of a record and those of -fstack-usage: two Counters of (name, size), GCC's name is a place."""
    stacks = [f for f in frames if f['kind'] == 'stack-frame']
    if gcc:
        return (collections.Counter((gcc_place(f), f['size']) for f in stacks),
                collections.Counter((place, size) for place, size, _ in gcc_usage(usage)))
    # Clang does not tell frames of 0 bytes.
    return (collections.Counter((f['symbol'], f['size']) for f in stacks if f['size']),
            collections.Counter((symbol, size) for symbol, size, _ in clang_usage(usage) if size))


def dwarf_sizes(file):
    """The sizes of all structure types named '<symbol>.Frame', GCC's, from readelf."""
    dump = subprocess.run(['readelf', '--debug-dump=info', str(file)], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True, check=True).stdout
    sizes, name = {}, None
    for line in dump.splitlines():
        if 'Abbrev Number' in line:
            name = None
        elif 'DW_AT_name' in line:
            name = line.rsplit(': ', 1)[1].strip()
        elif 'DW_AT_byte_size' in line and name and re.fullmatch(r'\S+\.Frame', name):
            sizes[name[:-len('.Frame')]] = int(line.split(':', 1)[1].strip(), 0)
    return sizes


def emitted_functions(file):
    """The functions of which an object has code, or a part of it: `f` for f.actor, f.cold, f.part.0."""
    table = subprocess.run(['nm', '--defined-only', '--format=posix', str(file)], stdout=subprocess.PIPE, text=True,
                           check=True).stdout
    return {line.split()[0].split('.')[0] for line in table.splitlines() if line.split()[1] in 'tTwWvViu'}


def remark_sizes(remarks):
    """Clang's remark Split 'NAME' (frame_size=N, align=M): the name is the ramp's symbol. (size, alignment)."""
    found = re.findall(r"Split '([^']+)' \(frame_size=(\d+), align=(\d+)\)", remarks)
    return {symbol: (int(size), int(align)) for symbol, size, align in found}


DEFINITION = re.compile(r'^define [^@]*@(?:"([^"]+)"|([\w.$]+))\(')
# The global operator new, or one of a class. What becomes of one that is inlined tells nothing: it may ask for more.
ALLOCATION = re.compile(r'(?:call|invoke) [^@]*@(?:_Znwm\w*|_ZN\S*nwE[mj]\w*)\((?:i64|i32) [^)]*?(\d+)[,)]')
NAMED = re.compile(r'^  %(?:"([^"]+)"|([\w.$]+)) = alloca\b')
PLACE = re.compile(r'!dbg !(\d+)')
INLINED = re.compile(r'^!(\d+) = (?:distinct )?!DILocation\(.*inlinedAt:', re.MULTILINE)


def named_memory(text):
    """From Clang's LLVM assembly with -fno-discard-value-names: what the memory on a function's stack is called, by the
    function's symbol. Namesakes have numbers behind their names."""
    named, symbol = collections.defaultdict(set), None
    for line in text.splitlines():
        if begins := DEFINITION.match(line):
            symbol = begins[1] or begins[2]
        elif memory := NAMED.match(line):
            named[symbol].add(memory[1] or memory[2])
    return named


def emitted_sizes(text):
    """From Clang's LLVM assembly: what the ramp gives to operator new, by the ramp's symbol.

    A ramp is what stores the address of its own SYMBOL.resume; the frame is allocated before that, and nothing is in
    between. None: it has no such call with a constant (elided, or an allocation function that was inlined, which asks
    for what it likes: with -Rpass=coro-split the call's place tells).
    """
    sizes, ramp, last = {}, None, None
    inlined = set(INLINED.findall(text))
    for line in text.splitlines():
        begins = DEFINITION.match(line)
        if begins:
            ramp, last = begins[1] or begins[2], None
        elif line == '}':
            ramp = None
        elif ramp:
            allocates = ALLOCATION.search(line)
            if allocates:
                place = PLACE.search(line)
                last = None if place and place[1] in inlined else int(allocates[1])
            elif 'store ' in line and re.search(rf'@"?{re.escape(ramp)}\.resume"?[ ,]', line) and ramp not in sizes:
                sizes[ramp] = last
    return sizes
