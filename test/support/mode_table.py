"""Reads test/modes/expected.txt, and renders it for docs/compilers.md.

    row | compilers | a cell for each of KINDS
    reason: its words

A row's compilers are `g++`, `clang++`, or a range of one of them: `g++ 11-12`; several are separated by commas. A
cell is

    exact           the number is told once, agrees with the record and with an independent reading
    told: REASON    not available; the plugin says so, in the reason's words, once
    silent: REASON  not available; nothing is said
    broken: REASON  the compiler cannot do it without the plugin either
"""
import collections
import re

KINDS = ('coroutine-frame', 'variables of coroutine-frame', 'stack-frame', 'variables of stack-frame', 'capture')
VERSIONS = {'g++': range(11, 17), 'clang++': range(14, 24)}
VERDICTS = ('told', 'silent', 'broken')


class BadTable(Exception):
    """The table contradicts itself."""


def compilers_of(text):
    """'g++ 11-12, clang++' -> [('g++', 11), ('g++', 12), ('clang++', 14), …]"""
    found = []
    for part in text.split(','):
        words = part.split()
        if not words or words[0] not in VERSIONS or len(words) > 2:
            raise BadTable(f'not compilers: {part}')
        versions = VERSIONS[words[0]]
        first, _, last = (words[1] if len(words) == 2 else f'{versions[0]}-{versions[-1]}').partition('-')
        chosen = range(int(first), int(last or first) + 1)
        if not chosen or chosen[0] not in versions or chosen[-1] not in versions:
            raise BadTable(f'not versions: {part}')
        found += [(words[0], version) for version in chosen]
    return found


class Table:
    """rows: name -> [(compilers as written, cells)], in the order of the file."""

    def __init__(self, file):
        self.rows = collections.OrderedDict()
        self.reasons = collections.OrderedDict()
        self.cells = {}
        for number, line in enumerate(file.read_text(encoding='utf-8').splitlines(), 1):
            try:
                self._add(line.split('#')[0].strip())
            except BadTable as problem:
                raise BadTable(f'{file}:{number}: {problem}') from None
        used = {cell.partition(': ')[2] for cells in self.cells.values() for cell in cells} - {''}
        if used != set(self.reasons):
            raise BadTable(f'reasons used and given differ: {sorted(used ^ set(self.reasons))}')

    def _add(self, line):
        if not line:
            return
        if '|' not in line:
            name, _, words = line.partition(': ')
            self.reasons[name] = words.strip()
            return
        row, compilers, *cells = [cell.strip() for cell in line.split('|')]
        if len(cells) == 1:
            cells *= len(KINDS)
        if len(cells) != len(KINDS):
            raise BadTable(f'{len(cells)} cells')
        for cell in cells:
            if cell != 'exact' and not re.fullmatch(f'({"|".join(VERDICTS)}): [a-z0-9-]+', cell):
                raise BadTable(f'not a cell: {cell}')
        self.rows.setdefault(row, []).append((compilers, cells))
        for compiler in compilers_of(compilers):
            if (row, *compiler) in self.cells:
                raise BadTable(f'{compiler} twice')
            self.cells[(row, *compiler)] = cells

    def expected(self, row, compiler):
        """kind -> cell, or None where the table has no such row for 'g++-12'."""
        family, version = compiler.rsplit('-', 1)
        cells = self.cells.get((row, family, int(version)))
        return dict(zip(KINDS, cells)) if cells else None

    def words(self, cell):
        return self.reasons[cell.partition(': ')[2]]


def merged(rows):
    """Rows of different compilers with the same cells become one."""
    by_cells = collections.OrderedDict()
    for compilers, cells in rows:
        by_cells.setdefault(tuple(cells), []).append(compilers)
    return [(', '.join(compilers), cells) for cells, compilers in by_cells.items()]


def render(table):
    """The table as Markdown, the reasons below it as numbered notes."""
    numbers = {reason: number for number, reason in enumerate(table.reasons, 1)}
    shown = {'told': 'no', 'silent': 'no', 'broken': '—'}

    def text(cell):
        verdict, _, reason = cell.partition(': ')
        return f'{shown[verdict]} ({numbers[reason]})' if reason else verdict

    lines = ['| mode | compilers | coroutine frames | their variables | stack frames | their variables | captures |',
             '|' + '---|' * 7]
    for row, entries in table.rows.items():
        for compilers, cells in merged(entries):
            compilers = re.sub(r'(\+\+) (\d+)-(\d+)', r'\1 \2 to \3', compilers)
            if compilers == 'g++, clang++':
                compilers = 'all'
            lines.append(f'| {row} | {compilers} | ' + ' | '.join(map(text, cells)) + ' |')
    verdicts = {cell.partition(': ')[2]: cell.partition(': ')[0] for cells in table.cells.values() for cell in cells}
    lines.append('')
    for reason, words in table.reasons.items():
        said = '; the compiler says so, and the record' if verdicts[reason] == 'told' else ''
        lines.append(f'{numbers[reason]}. {words}{said}')
    return '\n'.join(lines) + '\n'
