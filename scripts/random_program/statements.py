"""Random statements. Each is added to the program at its place."""
from .body import MOST_STARTED, Variable
from .closures import coroutine_lambda, local_class, plain_lambda
from .declarations import (array_bindings, bindings, declare, local, local_array, local_bytes, local_number, reference,
                           static, tell, variable_length)
from .expressions import callee, condition, number, value, value_to_return

DEEPEST = 3


def suspension(program):
    if program.body.generator:
        program.line(f'co_yield {value(program, program.body.result)};')
        return
    kind = program.rng.choice(program.types)
    program.line(program.rng.choice([
        'co_await suspend{};', 'co_await suspend{};', 'co_await maybe{};', 'co_await transfer{};',
        f'co_await hold<{kind.name}>{{}};', '(void)co_await through_function{};', 'co_await throwing{};',
        f'mix(co_await transfer{{}}, {number(program)});', f'look((co_await suspend{{}}, nullptr));']))


def child(program):
    found = callee(program, lambda f: not f.generator)
    if not found:
        return suspension(program)
    if program.chance(0.3):
        name = program.name('started')
        program.line(f'auto {name} = {found.call};')
        tell(program, name)
        statements(program, 1)
        program.line(f'co_await {name};')
    else:
        program.line(f'co_await {found.call};')
    return None


def choice(program):
    """if, with and without an initializer; what follows on a condition that awaits does not return: GCC 11 and 12 go
    wrong there."""
    text = condition(program)
    with program.inside(returns=program.body.returns and 'co_await' not in text):
        kind, name = program.rng.choice(program.types), program.name('local')
        head = f'if ({kind.name} {name}{{}}; {text})' if program.chance(0.3) else f'if ({text})'
        with program.block(head):
            if ';' in head:
                declare(program, Variable(name, kind))
            statements(program, program.rng.randint(1, 3))
        if program.chance(0.4):
            with program.block('else'):
                statements(program, program.rng.randint(1, 2))


def constant_choice(program):
    with program.block(program.rng.choice(['if constexpr (sizeof(int) == 4)', 'if (true)', 'if constexpr (here > 0)'])):
        statements(program, 2)


def selection(program):
    text = number(program)
    # No jump past an initialization, and break leaves the switch.
    with program.inside(returns=program.body.returns and 'co_await' not in text, loops=0):
        with program.block(f'switch ({text} & 3)'):
            for label in program.rng.sample(range(4), 2):
                with program.block(f'case {label}:'):
                    statements(program, program.rng.randint(1, 2))
                if program.chance(0.7):
                    program.line('break;')
            program.line('default:;')


def loop(program):
    times = program.rng.randint(1, 3)
    with program.inside(loops=program.body.loops + 1, times=program.body.times * times):
        form = program.rng.choice(['for', 'while', 'do', 'range', 'array'])
        name = program.name('index')
        if form == 'while':
            program.line(f'int {name} = 0;')
        if form == 'do':
            program.line(f'int {name} = 0;')
        kind = program.rng.choice(program.types)
        array = program.name('local')
        if form == 'array':
            program.line(f'{kind.name} {array}[{times}]{{}};')
            tell(program, array)
        text = 'true' if program.chance(0.6) else condition(program)
        heads = {'for': f'for (int {name} = 0; {name} < {times} && ({text}); ++{name})',
                 'while': f'while ({name}++ < {times} && ({text}))', 'do': 'do',
                 'range': f'for (int {name} : {{{", ".join("0123"[:times])}}})',
                 'array': f'for (auto{program.rng.choice(["&", "&&"])} {name} : {array})'}
        returns = program.body.returns and not ('co_await' in text and form in ('for', 'while'))
        with program.inside(returns=returns):
            with program.block(heads[form], f'}} while (++{name} < {times});' if form == 'do' else '}'):
                if form in ('for', 'range'):
                    declare(program, Variable(name, None))
                statements(program, program.rng.randint(1, 3))


def generated(program):
    """A range-based for over a generator."""
    body = program.body
    found = callee(program, lambda f: f.generator) if body.coroutine else None
    if not found:
        return loop(program)
    name = program.name('item')
    with program.inside(loops=body.loops + 1, times=body.times * 8):
        with program.block(f'for ({program.rng.choice(["auto&", "auto&&"])} {name} : {found.call})'):
            program.line(f'look(&{name});')
            statements(program, program.rng.randint(1, 2))
    return None


def handled(program):
    with program.block('try', '}'):
        statements(program, program.rng.randint(1, 3))
        if program.chance(0.6):
            program.line(f'if (look() > 1) throw {program.rng.choice(["1", "2L", "suspend{}", "program_error{}"])};')
    name = program.name('caught')
    heads = [f'catch (int {name})', f'catch (const program_error& {name})', f'catch (program_error {name})',
             f'catch (program_error)', 'catch (long)']
    # No co_await in a handler.
    for head in program.rng.sample(heads, program.rng.randint(0, 2)) + ['catch (...)']:
        with program.inside(awaits=False, coroutine=program.body.coroutine, handler=True, loops=0, returns=False):
            with program.block(head):
                if name in head:
                    program.line(f'look(&{name});')
                statements(program, program.rng.randint(0, 2))


def nested(program):
    with program.block(''):
        statements(program, program.rng.randint(1, 4))


def jump(program):
    body = program.body
    if body.loops:
        program.line(f'if ({condition(program, False)}) {program.rng.choice(["break", "continue"])};')
    elif body.coroutine and body.returns and body.depth < 4:
        result = '' if body.generator or body.result is None else ' ' + value_to_return(program)
        program.line(f'if (look() == 3) co_return{result};')
    else:
        target = program.name('after')
        program.line(f'if (look() == 3) goto {target};')
        with program.block(''):
            statements(program, 2)
        program.line(f'{target}:;')


ALWAYS = (local, local, local_number, local_array, local_bytes, static, reference, bindings, array_bindings,
          variable_length, choice, constant_choice, selection, loop, generated, handled, nested, jump, plain_lambda)
AWAITING = (suspension, suspension, suspension, suspension, child, child, coroutine_lambda, local_class)


def statements(program, count):
    body = program.body
    for _ in range(count):
        choices = list(ALWAYS)
        if body.awaits and body.started < MOST_STARTED:
            choices += AWAITING * 2
        elif body.awaits or body.generator and not body.handler:
            choices += [suspension] * 8
        if body.depth > DEEPEST:
            choices = [local, local_number, local_array, reference, array_bindings]
            choices += [suspension] * 3 if body.awaits else []
        program.rng.choice(choices)(program)
        if body.variables and program.chance(0.4):
            program.line(f'LOOK({program.rng.choice(body.variables).name});')
