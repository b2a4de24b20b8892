"""Random expressions. What calls a coroutine counts what that starts."""
from .body import MOST_STARTED


def awaits(program):
    return program.body.awaits and program.chance(0.35)


def number(program, may_await=True):
    """An int, which may be awaited."""
    rng, body = program.rng, program.body
    if may_await and awaits(program):
        choices = [lambda: f'co_await number({rng.randint(0, 3)})', lambda: 'co_await transfer{}',
                   lambda: f'co_await through_member{{{rng.randint(0, 3)}}}',
                   lambda: 'co_await through_function{}', lambda: 'co_await throwing{}',
                   lambda: f'mix(co_await number(1), co_await number({rng.randint(0, 3)}))',
                   lambda: f'(look() ? co_await number(1) : {rng.randint(0, 9)})',
                   lambda: '(co_await maybe{} && co_await maybe{})', lambda: '(look() || co_await maybe{})',
                   lambda: f'(co_await number(2) + {number(program)})']
        child = callee(program, lambda f: f.result == 'int' and not f.generator)
        if child:
            choices += [lambda: f'co_await {child.call}'] * 3
        return f'({rng.choice(choices)()})'
    choices = [lambda: str(rng.randint(0, 3)), lambda: 'look()',
               lambda: f'mix({number(program, may_await)}, {rng.randint(0, 3)})']
    for variable in body.variables[-4:]:
        choices.append(lambda v=variable: v.type.reading.format(v.name) if v.type else v.name)
    if program.plain:
        choices.append(lambda: rng.choice(program.plain).call.format(number(program, False)))
    return rng.choice(choices)()


def value(program, kind):
    """An object of a type, or an int."""
    if kind in (None, 'int'):
        return number(program)
    rng = program.rng
    choices = [f'{kind.name}{{}}', f'make<{kind.name}>()']
    same = [v.name for v in program.body.variables if v.type is kind]
    if same:
        choices += [f'std::move({rng.choice(same)})', *([rng.choice(same)] if kind.copies else [])]
    if awaits(program):
        choices += [f'co_await hold<{kind.name}>{{}}'] * 2
        if same and kind.copies:
            choices.append(f'co_await refer<{kind.name}>({rng.choice(same)})')
        child = callee(program, lambda f: f.result is kind and not f.generator)
        if child:
            choices += [f'co_await {child.call}'] * 2
    return rng.choice(choices)


def callee(program, fits):
    """A coroutine that may be started here, or None; counts what it starts."""
    body = program.body
    fitting = [f for f in program.functions if fits(f) and body.started + body.times * f.started <= MOST_STARTED]
    if not fitting:
        return None
    found = program.rng.choice(fitting)
    body.started += body.times * found.started
    return found


def condition(program, may_await=True):
    return program.rng.choice([f'{number(program, may_await)} > 1', f'{number(program, may_await)} & 1',
                               f'look() < {program.rng.randint(1, 3)}'])


def value_to_return(program):
    result = program.body.result
    return number(program, False) if result == 'int' else f'{result.name}{{}}'
