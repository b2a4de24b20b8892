"""Random coroutine programs for scripts/random-programs: the same seed makes the same program, on every machine.

A program is made of test/support/random.h's tasks, generators and awaiters. It says where its variables lie, ends by
itself, and does nothing undefined. What some compiler cannot compile right, with or without a plugin, is not in it.
"""
import contextlib
import random

from .body import LIKE, Body, Function, Variable
from .expressions import number, value
from .statements import statements
from .types import types

class Program:
    def __init__(self, seed):
        self.seed, self.rng, self.lines, self.indent, self.last = seed, random.Random(seed), [], 0, 0
        self.functions, self.types, self.body = [], [], None

    # Text.

    def line(self, text):
        self.lines.append('  ' * self.indent + text if text else '')

    def name(self, stem):
        """One that the program has not had yet, so that the record's names can be told from each other."""
        self.last += 1
        return f'{stem}_{self.last}'

    @contextlib.contextmanager
    def block(self, head, tail='}'):
        """What is declared in it ends with it."""
        self.line(f'{head} {{' if head else '{')
        self.indent += 1
        outer, self.body.variables = self.body.variables, list(self.body.variables)
        self.body.depth += 1
        yield
        self.body.depth -= 1
        self.body.variables = outer
        self.indent -= 1
        self.line(tail)

    @contextlib.contextmanager
    def inside(self, **changed):
        """Other rules for a while."""
        before = {name: getattr(self.body, name) for name in changed}
        self.body.__dict__.update(changed)
        yield
        self.body.__dict__.update(before)

    def chance(self, share):
        return self.rng.random() < share

    def statements(self, count):
        statements(self, count)

    # Functions.

    def task(self, here, result, like=LIKE):
        like = self.rng.choice(like)
        kind = 'void' if result is None else result if result == 'int' else result.name
        return f'task<{here}' + ('>' if like == 'lazy' and kind == 'void' else
                                 f', {kind}>' if like == 'lazy' else f', {kind}, {like}>')

    def results(self):
        return self.rng.choice([None, None, 'int', self.rng.choice(self.types)])

    def parameter(self):
        """Its declaration, the variables that it makes, and an argument for it."""
        kind, name = self.rng.choice(self.types), self.name('parameter')
        form = self.rng.choice(['value', 'value', 'value', 'int', 'const', 'moved', 'unnamed', 'reference'])
        if form == 'int':
            return f'int {name}', [Variable(name, None)], '2'
        if form == 'unnamed':
            return kind.name, [], f'{kind.name}{{}}'
        if form == 'value':
            return f'{kind.name} {name}', [Variable(name, kind)], f'{kind.name}{{}}'
        if form == 'const':
            return f'const {kind.name}& {name}', [], f'{kind.name}{{}}'
        if form == 'moved':
            return f'{kind.name}&& {name}', [], f'{kind.name}{{}}'
        return f'{kind.name}& {name}', [], f'global<{kind.name}>'

    def fill(self, parameters, here):
        """The statements of a body whose block is open."""
        self.line(f'constexpr int here = {here};')
        for variable in parameters:
            self.body.variables.append(variable)
            if self.chance(0.8):
                self.line(f'TELL({variable.name});')
        self.statements(self.rng.choice([1, 2, 3, 4, 4, 9]))
        if self.body.generator:
            self.line(f'co_yield {value(self, self.body.result)};')
        elif self.body.coroutine:
            if self.body.result is None:
                if self.chance(0.5):
                    self.line('co_await suspend{};')
                self.line('co_return;')
            else:
                self.line(f'co_return {value(self, self.body.result)};')

    def coroutine(self, known):
        """One more coroutine, with all that is around it."""
        here, name = self.name('at'), self.name('coroutine')
        generator = self.chance(0.2)
        result = self.rng.choice(['int', self.rng.choice([t for t in self.types if t.copies] or ['int'])]) \
            if generator else self.results()
        self.body = Body(True, generator, result)
        form = self.rng.choice(['free', 'free', 'free', 'member', 'static', 'template', 'pack', 'auto', 'lambda'])
        made = [self.parameter() for _ in range(self.rng.randint(0, 3))]
        if form in ('template', 'pack', 'auto'):
            made = made[:1]
        parameters, variables, arguments = [m[0] for m in made], sum((m[1] for m in made), []), [m[2] for m in made]
        kind = (f'generator<{here}, {result if result == "int" else result.name}>' if generator else
                self.task(here, result))
        noinline = '[[gnu::noinline]] ' if self.chance(0.5) else ''
        head, call, before, after = f'{noinline}{kind} {name}', name, [], []
        self.body.member = form == 'member'
        if form == 'member':
            outer = self.name('object')
            before = [f'struct {outer} {{', f'  char inside[{self.rng.randint(1, 20)}] = {{}};']
            after, call = ['};', f'{outer} {outer}_global;'], f'{outer}_global.{name}'
            head = f'{noinline}{"virtual " if self.chance(0.3) else ""}{kind} {name}'
        elif form == 'static':
            outer = self.name('object')
            before, after, call = [f'struct {outer} {{'], ['};'], f'{outer}::{name}'
            head = f'{noinline}static {kind} {name}'
        elif form == 'template':
            before = ['template <typename T, int N = 3>']
            copy = self.name('instance')
            parameters.append(f'T {copy}')
        elif form == 'pack':
            before = ['template <typename... T>']
            copy = self.name('pack')
            parameters.append(f'T... {copy}')
        elif form == 'auto':
            copy = self.name('deduced')
            parameters.append(f'auto {copy}')
        elif form == 'lambda':
            head = f'const auto {name} = []'
        head += f'({", ".join(parameters)}){" noexcept" if self.chance(0.2) else ""}'
        head += f' -> {kind}' if form == 'lambda' else ''
        if form == 'lambda':
            after = []
        self.line(f'constexpr int {here} = __LINE__ + {1 + len(before)};')
        for text in before:
            self.line(text)
        with self.block(head, '};' if form == 'lambda' else '}'):
            if form in ('template', 'auto'):
                self.line(f'TELL_OF({here}, {copy});')
            elif form == 'pack':
                self.line(f'(TELL_OF({here}, {copy}), ...);')
            self.fill(variables, here)
        for text in after:
            self.line(text)
        more = [[]]
        if form == 'pack':
            more = [[f'{self.rng.choice(self.types).name}{{}}' for _ in range(count)] for count in (0, 1, 3)]
        elif form in ('template', 'auto'):
            more = [[f'{self.rng.choice(self.types).name}{{}}'], ['7']]
        for arguments_more in more:
            every = arguments + arguments_more
            known.append(Function(f'{call}({", ".join(every)})', every, result, generator, self.body.started))

    def plain_function(self, known):
        """What has a stack frame and no other."""
        name = self.name('function')
        self.body = Body(False, result='int')
        with self.block(f'{self.rng.choice(["", "", "static ", "[[gnu::noinline]] "])}int {name}(int {name}_number)'):
            self.line('constexpr int here = 0;')
            self.body.variables.append(Variable(f'{name}_number', None))
            if self.chance(0.3):
                self.line(f'char variable_length[{name}_number + 1];')
                self.line('look(variable_length);')
            self.statements(self.rng.randint(1, 4))
            self.line(f'return {number(self)};')
        known.append(Function(f'{name}({{}})', ['1'], 'int'))

    def text(self):
        self.line('#include "random.h"')
        self.line(f'namespace random_{self.seed} {{')
        self.line('using namespace random_parts;')
        self.types = types(self.rng, self.rng.randint(2, 6))
        for kind in self.types:
            for text in kind.lines:
                self.line(text)
        self.line('template <typename T> T global{};')
        self.plain, coroutines = [], []
        for _ in range(self.rng.choice([0, 0, 1])):
            self.plain_function(self.plain)
        for _ in range(self.rng.choice([1, 2, 2, 3])):
            self.functions = list(coroutines)
            self.coroutine(coroutines)
        self.line('void main() {')
        for function in coroutines:
            resumptions = self.rng.choice([1, 2, 5, 1000, 1000, 1000, 1000])
            self.line(f'  drive({function.call}, {resumptions});')
        self.line('}')
        self.line(f'const witness::program listed({self.seed}, main);')
        self.line('}')
        return '\n'.join(self.lines) + '\n'


def program(seed):
    return Program(seed).text()
