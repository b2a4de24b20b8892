"""Random lambdas and local classes: closures by themselves, and coroutines within coroutines."""
from .body import LIKE_WITHIN, Body, Variable
from .declarations import tell


def captures(program):
    """An introducer, by whose copies the closure has a size."""
    made = []
    for variable in program.rng.sample(program.body.variables, min(len(program.body.variables), 3)):
        name = program.name('captured')
        made.append(program.rng.choice([
            f'&{name} = {variable.name}', f'{name} = std::move({variable.name})',
            *([f'{name} = {variable.name}'] if not variable.type or variable.type.copies else [])]))
    kind = program.rng.choice(program.types)
    made.append(f'{program.name("captured")} = {kind.name}{{}}')
    if program.body.member and program.chance(0.6):
        made.append(program.rng.choice(['this', '*this']))
    return ', '.join(made)


def look_at_captures(program, names):
    for part in names.split(', '):
        name = part.split(' = ')[0].lstrip('&*')
        program.line('LOOK(*this);' if name == 'this' else f'LOOK({name});')


def plain_lambda(program):
    here, name = program.name('at'), program.name('lambda')
    program.line(f'constexpr int {here} = __LINE__ + 1;')
    names = captures(program)
    with program.inside(awaits=False, coroutine=False, loops=0, returns=False, generator=False, variables=[],
                        member=False):
        with program.block(f'auto {name} = [{names}]({program.rng.choice(["", "int = 0", "auto... more"])}) mutable',
                           '};'):
            look_at_captures(program, names)
            program.statements(1)
    program.line(f'witness::closure({here}, sizeof({name}));')
    program.line(f'{name}();')
    tell(program, name)


def coroutine_lambda(program):
    """A coroutine within the coroutine. Its closure lives until it has ended."""
    here, name, outer = program.name('at'), program.name('lambda'), program.body
    program.line(f'constexpr int {here} = __LINE__ + 1;')
    names = captures(program)
    result = program.results()
    parameter = program.name('parameter')
    kind = program.rng.choice(program.types)
    program.body = Body(True, result=result)
    program.body.depth = outer.depth + 1
    returned = program.task(here, result, LIKE_WITHIN)
    with program.block(f'auto {name} = [{names}]({kind.name} {parameter}) mutable -> {returned}', '};'):
        look_at_captures(program, names)
        program.fill([Variable(parameter, kind)], here)
    started, program.body = program.body.started, outer
    outer.started += outer.times * started
    tell(program, name)
    program.line(f'co_await {name}({kind.name}{{}});')


def local_class(program):
    here, name, outer = program.name('at'), program.name('local_class'), program.body
    parameter = program.name('parameter')
    program.line(f'constexpr int {here} = __LINE__ + 3;')
    program.line(f'struct {name} {{')
    program.line(f'  char bytes[{program.rng.randint(1, 50)}] = {{}};')
    program.body = Body(True)
    program.body.member = True
    program.body.depth = outer.depth + 1
    with program.block(f'{program.task(here, None, LIKE_WITHIN)} go(int {parameter})'):
        program.line('look(this);')
        program.fill([Variable(parameter, None)], here)
    started, program.body = program.body.started, outer
    outer.started += outer.times * started
    program.line('};')
    made = program.name('local')
    program.line(f'{name} {made};')
    tell(program, made)
    program.line(f'co_await {made}.go(1);')
