"""What the debug information of an object says about the variables of its functions: size, and place in the stack frame."""
import collections
import re
import subprocess

# `place`: what DWARF counts it from is the same throughout a function; None: no one place in the frame is told.
Variable = collections.namedtuple('Variable', 'name line size place')

ENTRY = re.compile(r' <(\d+)><([0-9a-f]+)>: Abbrev Number: \d+ \((DW_TAG_\w+)\)')
ATTRIBUTE = re.compile(r' +<[0-9a-f]+> +(DW_AT_\w+) *: (.*)')
IN_FRAME = re.compile(r'\(DW_OP_(?:fbreg|breg[67] \(r[bs]p\)): (-?\d+)\)')

NUMBER = re.compile(r'0x[0-9a-f]+|\d+')


class Entry:
    def __init__(self, tag, parent):
        self.tag, self.parent, self.children, self.attributes = tag, parent, [], {}


def read(file):
    """The debugging entries of an object by their offset, in their order."""
    dump = subprocess.run(['readelf', '--debug-dump=info', str(file)], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True, errors='replace', check=True).stdout
    entries, path = {}, []
    for line in dump.splitlines():
        begins, has = ENTRY.match(line), ATTRIBUTE.match(line)
        if begins:
            del path[int(begins[1]):]
            entry = Entry(begins[3], path[-1] if path else None)
            if path:
                path[-1].children.append(entry)
            path.append(entry)
            entries[begins[2]] = entry
        elif has:
            path[-1].attributes[has[1]] = has[2].strip()
    return entries


class Unit:
    def __init__(self, file):
        self.entries = read(file)

    def refers(self, entry, attribute):
        """The entry that an attribute names as <0xa1>."""
        value = entry.attributes.get(attribute)
        return self.entries.get(value.strip('<>').removeprefix('0x')) if value else None

    def find(self, entry, attribute):
        """The attribute of the entry, or of the one that it is an instance of."""
        while entry and attribute not in entry.attributes:
            entry = self.refers(entry, 'DW_AT_abstract_origin') or self.refers(entry, 'DW_AT_specification')
        return entry

    def text(self, entry, attribute):
        """The value without what readelf says of its form: `(indirect string, offset: 0x3ae): func_1`."""
        entry = self.find(entry, attribute)
        return re.sub(r'^\([^)]*\): ', '', entry.attributes[attribute]) if entry else None

    def size(self, kind):
        """Of a type, in bytes; None: not told."""
        if not kind:
            return None
        if 'DW_AT_byte_size' in kind.attributes:
            return int(kind.attributes['DW_AT_byte_size'], 0)
        if kind.tag in ('DW_TAG_pointer_type', 'DW_TAG_reference_type', 'DW_TAG_rvalue_reference_type'):
            return 8  # Clang leaves it to the target: 64 bits
        size = self.size(self.refers(kind, 'DW_AT_type'))
        for bound in kind.children if kind.tag == 'DW_TAG_array_type' else []:
            last, count = (NUMBER.match(bound.attributes.get(name, '')) for name in ('DW_AT_upper_bound', 'DW_AT_count'))
            number = int(last[0], 0) + 1 if last else int(count[0], 0) if count else None
            size = size * number if None not in (size, number) else None
        return size

    def variable(self, entry):
        place = IN_FRAME.search(entry.attributes.get('DW_AT_location', ''))
        typed = self.find(entry, 'DW_AT_type')
        return Variable(self.text(entry, 'DW_AT_name'), int(self.text(entry, 'DW_AT_decl_line')),
                        self.size(self.refers(typed, 'DW_AT_type')) if typed else None, int(place[1]) if place else None)


def variables(file):
    """For each function of an object that has code, and for each copy that was made of it: its symbol (without what the
    copy's adds), its variables, and its parameters together with those of what was inlined into it. The symbol is None
    for the common part of such copies, which has the variables that no copy tells a place of, too.
    """
    unit = Unit(file)

    def within(entry):
        for child in entry.children:
            if child.tag in ('DW_TAG_variable', 'DW_TAG_formal_parameter'):
                yield child
            elif child.tag in ('DW_TAG_lexical_block', 'DW_TAG_inlined_subroutine'):
                yield from within(child)

    for entry in unit.entries.values():
        if entry.tag != 'DW_TAG_subprogram':
            continue
        emitted = {'DW_AT_low_pc', 'DW_AT_ranges'} & entry.attributes.keys()
        symbol = unit.text(entry, 'DW_AT_linkage_name') or unit.text(entry, 'DW_AT_name') if emitted else None
        own, parameters = [], []
        for child in within(entry):
            # What has no place in the source is the compiler's own.
            if unit.find(child, 'DW_AT_name') and unit.find(child, 'DW_AT_decl_line'):
                (own if child.tag == 'DW_TAG_variable' else parameters).append(unit.variable(child))
        yield symbol, own, parameters
