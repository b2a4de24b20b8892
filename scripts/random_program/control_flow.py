"""Coroutines of nothing but control flow, suspensions, and variables that are begun and used in between, for
scripts/random-reasons. The same seed makes the same program.

Each suspension is on a line of its own, whose number it is given.
"""
import random

COROUTINES = 8
VARIABLES = 4  # of each, at most
SUSPENSIONS = 6
DEEPEST = 4
STATEMENTS = 40
TEMPORARY = 10000  # and the number of its line is a temporary's number
LINE = '@'  # stands for the number of its line
WAITS = ('{};', '{};', '(void)(({}) + ({}));', f'reasons::both(reasons::object({TEMPORARY} + {LINE}), {{}});',
         'reasons::pick() ? ({}) : ({});')


class Coroutine:
    def __init__(self, rng, number):
        self.rng, self.lines, self.indent, self.depth = rng, [], 1, 0
        self.number, self.last, self.variables, self.visible, self.written = number, number * 100, 0, [], 0
        self.suspensions, self.loops, self.breaks, self.handler, self.tries = 0, 0, 0, False, 0
        self.jumps, self.labels, self.labelled_last = self.chance(0.25), [], 0

    def chance(self, share):
        return self.rng.random() < share

    def line(self, text):
        self.lines += ['  ' * self.indent + part for part in text.split('\n')]

    def suspend(self):
        self.suspensions += 1
        return self.rng.choice([f'\nco_yield {LINE}', *[f'\nco_await reasons::awaiter{{{LINE}}}'] * 3,
                                f'\nco_await reasons::ending{{{{{LINE}}}}}'])

    def may_suspend(self):
        return not self.handler and self.suspensions < SUSPENSIONS

    def condition(self, depth=0):
        form = self.rng.randrange(8)
        if form < 3 or depth > 2:
            return 'reasons::pick()'
        if form == 3 and self.may_suspend():
            return f'({self.suspend()}) > 1'
        if form == 4:
            return f'{self.condition(depth + 1)} && {self.condition(depth + 1)}'
        if form == 5:
            return f'({self.condition(depth + 1)} || {self.condition(depth + 1)})'
        return f'!({self.condition(depth + 1)})'

    def body(self, head, tail='}', least=1):
        self.line(f'{head} {{' if head else '{')
        self.indent += 1
        self.depth += 1
        outer, self.visible = self.visible, list(self.visible)
        self.statements(self.rng.randint(least, 4))
        self.visible = outer
        self.depth -= 1
        self.indent -= 1
        self.line(tail)

    def begin(self):
        if self.variables == VARIABLES:
            return self.use()
        self.variables += 1
        self.last += 1
        if self.may_suspend() and self.chance(0.15):
            self.line(f'reasons::aggregate v{self.last}{{reasons::aggregate::piece({self.last}), {self.suspend()}}};')
            self.visible.append(('_AGGREGATE', self.last))
            return None
        if self.may_suspend() and self.chance(0.15):
            self.suspensions += 1
            self.line(f'auto v{self.last} = \nco_await reasons::making{{{LINE}, {self.last}}};')
            self.visible.append(('_OBJECT', self.last))
            return None
        kind = '_OBJECT' if self.chance(0.2) else ''
        self.line(f'BEGIN{kind}({self.last});')
        self.visible.append((kind, self.last))
        return None

    def bound(self):
        """A temporary that lives as long as a reference."""
        self.last += 1
        self.line(f'const reasons::object& r{self.last} = '
                  f'(reasons::number(), reasons::object({TEMPORARY} + {LINE})); (void)r{self.last};')

    def parameter(self):
        self.variables += 1
        self.last += 1
        self.visible.append(('_OBJECT', self.last))
        return self.last

    def use(self):
        if self.visible:
            kind, number = self.rng.choice(self.visible)
            self.line(f'USE{kind}({number});')

    def wait(self):
        if self.may_suspend():
            form = self.rng.choice(WAITS)
            self.line(form.format(*[self.suspend() for _ in range(form.count('{}'))]).lstrip())

    def wait_for_nothing(self):
        if not self.handler:
            self.line('co_await std::suspend_never();')

    def choose(self):
        self.body(f'if ({self.condition()})')
        while self.chance(0.3):
            self.body(f'else if ({self.condition()})')
        if self.chance(0.5):
            self.body('else')

    def switch(self):
        self.line('switch (reasons::number()) {')
        labels = self.rng.sample(['case 0:', 'case 1:', 'case 2:', 'default:'], self.rng.randint(1, 4))
        self.breaks += 1
        loops, self.loops = self.loops, 0
        for label in labels:
            self.body(label)
            if self.chance(0.6):
                self.line('break;')
        self.loops = loops
        self.breaks -= 1
        self.line('}')

    def loop(self):
        form = self.rng.randrange(6)
        head, tail = 'for (int i = 0; i < reasons::number(); ++i)', '}'
        if form == 0:
            head = f'while ({self.condition()})'
        elif form == 1:
            head, tail = 'do', f'}} while ({self.condition()});'
        elif form == 2:
            head = f'for (; {self.condition()}; reasons::pick())'
        elif form == 3:
            head = 'for (int i : reasons::some())'
        elif form == 4:
            head, tail = 'for (;;)', '  if (reasons::pick()) break;\n}'
        self.loops += 1
        self.breaks += 1
        self.body(head, tail)
        self.loops -= 1
        self.breaks -= 1

    def leave(self):
        what = ['co_return']
        if self.breaks:
            what += ['break'] * 2
        if self.loops:
            what += ['continue'] * 2
        if self.labels:
            what += [f'goto {self.rng.choice(self.labels)}'] * 3
        way = self.rng.choice(what)
        if self.chance(0.6):
            self.line(f'if ({self.condition()}) {way};')
            return
        # The scope is left otherwise, too: what ends it is shared, and nothing of what follows is behind these.
        self.line(f'if ({self.condition()}) {{')
        self.indent += 1
        for _ in range(self.rng.randint(1, 2)):
            self.rng.choice([self.use, self.wait, self.wait])()
        self.line(f'{way};')
        self.indent -= 1
        self.line('}')

    def labelled(self):
        """What may be left, or begun again, by a goto."""
        self.labels.append(f'label_{self.number}_{self.labelled_last + 1}')
        self.labelled_last += 1
        again = self.chance(0.4)
        if again:
            self.line(f'{self.labels[-1]}:;')
        if again and self.chance(0.5):
            self.statements(3)  # what they declare ends with the jump back
        else:
            self.body('')
        label = self.labels.pop()
        if not again:
            self.line(f'{label}:;')

    def entered(self):
        """What a goto leads into the middle of."""
        label = f'label_{self.number}_{self.labelled_last + 1}'
        self.labelled_last += 1
        self.line(f'if ({self.condition()}) goto {label};')
        head, tail = self.rng.choice([('while', ''), ('for', ''), ('if', ''), ('do', 'while')])
        condition = self.condition()
        self.line({'while': f'while ({condition}) {{', 'for': f'for (; {condition};) {{', 'if': f'if ({condition}) {{',
                   'do': 'do {'}[head])
        self.indent += 1
        self.simple_statements(self.rng.randint(0, 2))
        self.line(f'{label}:;')
        self.simple_statements(self.rng.randint(1, 2))
        self.indent -= 1
        self.line(f'}} while ({condition});' if tail else '}')

    def simple_statements(self, count):
        for _ in range(count):
            self.rng.choice([self.use, self.wait, self.wait, self.leave])()

    def handled(self):
        self.tries += 1
        self.body('try')
        self.tries -= 1
        handler, self.handler = self.handler, True
        # What `...` has caught may throw once more when it is destroyed, for all that the compiler knows.
        self.body(self.rng.choice(['catch (reasons::nothing)', 'catch (const reasons::nothing& thrown)',
                                   *([] if self.tries else ['catch (...)'])]))
        self.handler = handler

    def throwing(self):
        self.line('reasons::may_throw();')

    def nested(self):
        self.body('')

    def statements(self, count):
        simple = [self.begin, self.begin, self.begin, self.bound, self.use, self.use, self.use, self.use, self.wait,
                  self.wait, self.wait, self.wait, self.wait_for_nothing, self.leave, self.throwing]
        compound = [self.choose, self.choose, self.choose, self.switch, self.loop, self.handled, self.nested,
                    *([self.labelled, self.labelled, self.entered, self.entered] if self.jumps else [])]
        for _ in range(count):
            self.written += 1
            if self.written > STATEMENTS:
                return
            self.rng.choice(simple + (compound if self.depth < DEEPEST else []))()


def program(seed):
    rng, lines = random.Random(seed), ['#include "reasons.h"', '']
    for number in range(1, COROUTINES + 1):
        one = Coroutine(rng, number)
        parameter = one.parameter() if one.chance(0.3) else None
        one.begin()
        while one.suspensions < 2 and one.written < STATEMENTS:
            one.statements(2)
        one.use()
        declared, begun, given = '', '', ''
        if parameter:
            declared, begun, given = f'reasons::copied v{parameter}', f'reasons::begun({parameter}); ', 'reasons::copied()'
        lines += [f'static reasons::task coroutine_{number}({declared}) {{', *one.lines, '  co_return;', '}',
                  f'static const reasons::listed listed_{number}([] {{ {begun}return coroutine_{number}({given}); }});', '']
    return '\n'.join(line.replace(LINE, str(number)) for number, line in enumerate(lines, 1)) + '\n'
