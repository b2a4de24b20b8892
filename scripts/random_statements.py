"""Random statements and expressions for random_program.py. Each adds to the program that it is given, at its place."""
import random_types

DEEPEST = 3
MOST_STARTED = 40


# Expressions.

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


# Declarations.

def tell(program, name, share=0.7, inside=False):
    if program.body.coroutine and program.chance(share):
        program.line(f'TELL{"_INSIDE" if inside else ""}({name});')
    elif program.chance(0.6):
        program.line(f'LOOK({name});')


def declare(program, variable):
    program.body.variables.append(variable)
    tell(program, variable.name)


def make_variable(name, kind):
    import random_program
    return random_program.Variable(name, kind)


def local(program):
    kind, name = program.rng.choice(program.types), program.name('local')
    program.line(f'{program.rng.choice([kind.name, "auto"])} {name} = {value(program, kind)};'
                 if program.chance(0.7) else f'{kind.name} {name}{{}};')
    declare(program, make_variable(name, kind))


def local_number(program):
    name = program.name('local')
    program.line(f'{program.rng.choice(["int", "long", "char", "auto"])} {name} = {number(program)};')
    declare(program, make_variable(name, None))


def local_array(program):
    kind, name = program.rng.choice(program.types), program.name('local')
    dimensions = program.rng.choice([f'[{program.rng.randint(1, 5)}]', f'[2][{program.rng.randint(1, 3)}]'])
    program.line(f'{kind.name} {name}{dimensions}{program.rng.choice(["{}", " = {}"])};')
    tell(program, name)


def local_bytes(program):
    name = program.name('local')
    program.line(f'{program.rng.choice(["", "", "alignas(32) "])}char {name}[{program.rng.choice([1, 9, 33, 500])}];')
    tell(program, name)


def static(program):
    kind, name = program.rng.choice(program.types), program.name('local')
    program.line(f'{program.rng.choice(["static", "static thread_local"])} {kind.name} {name}{{}};')
    program.line(f'LOOK({name});')
    program.body.variables.append(make_variable(name, kind))


def reference(program):
    kind, name = program.rng.choice(program.types), program.name('local')
    program.line(f'{program.rng.choice(["auto&&", f"const {kind.name}&", f"{kind.name}&&"])} {name} = '
                 f'{program.rng.choice([kind.name + "{}", f"make<{kind.name}>()"])};')
    tell(program, name, inside=True)


def bindings(program):
    kinds = [kind for kind in program.types if kind.members]
    if not kinds:
        return local_number(program)
    kind = program.rng.choice(kinds)
    names = [program.name('bound') for _ in range(kind.members)]
    program.line(f'auto {program.rng.choice(["", "", "&&"])}[{", ".join(names)}] = {value(program, kind)};'
                 if not program.body.coroutine or program.chance(0.5) else
                 f'auto [{", ".join(names)}] = {kind.name}{{}};')
    program.line(f'mix(bool({names[-1]}), 1);' if 'b1' in kind.reading else f'(void){names[0]};')
    return None


def array_bindings(program):
    names, name = [program.name('bound'), program.name('bound')], program.name('local')
    program.line(f'long {name}[2] = {{{number(program, False)}, 1}};')
    # By value in a coroutine GCC 12 now and then says "array used as initializer", and gives up.
    program.line(f'auto {"&" if program.body.coroutine else ""}[{", ".join(names)}] = {name};')
    tell(program, names[1], inside=True)


def variable_length(program):
    """No compiler takes it in a coroutine."""
    if program.body.coroutine:
        return local_bytes(program)
    name = program.name('variable_length')
    program.line(f'char {name}[look() + 1];')
    program.line(f'LOOK({name});')
    return None


# Statements.

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


def condition(program, may_await=True):
    return program.rng.choice([f'{number(program, may_await)} > 1', f'{number(program, may_await)} & 1',
                               f'look() < {program.rng.randint(1, 3)}'])


def choice(program):
    """if, with and without an initializer; what follows on a condition that awaits does not return: GCC 11 and 12 go
    wrong there."""
    text = condition(program)
    with program.inside(returns=program.body.returns and 'co_await' not in text):
        kind, name = program.rng.choice(program.types), program.name('local')
        head = f'if ({kind.name} {name}{{}}; {text})' if program.chance(0.3) else f'if ({text})'
        with program.block(head):
            if ';' in head:
                declare(program, make_variable(name, kind))
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
                    declare(program, make_variable(name, None))
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
        program.line(f'if (look() == 3) co_return{"" if body.generator or body.result is None else " " + value_to_return(program)};')
    else:
        target = program.name('after')
        program.line(f'if (look() == 3) goto {target};')
        with program.block(''):
            statements(program, 2)
        program.line(f'{target}:;')


def value_to_return(program):
    result = program.body.result
    return number(program, False) if result == 'int' else f'{result.name}{{}}'


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
    with program.inside(awaits=False, coroutine=False, loops=0, returns=False, generator=False, variables=[], member=False):
        with program.block(f'auto {name} = [{names}]({program.rng.choice(["", "int = 0", "auto... more"])}) mutable',
                           '};'):
            look_at_captures(program, names)
            statements(program, 1)
    program.line(f'witness::closure({here}, sizeof({name}));')
    program.line(f'{name}();')
    tell(program, name)


def coroutine_lambda(program):
    """A coroutine within the coroutine. Its closure lives until it has ended."""
    import random_program
    here, name, outer = program.name('at'), program.name('lambda'), program.body
    program.line(f'constexpr int {here} = __LINE__ + 1;')
    names = captures(program)
    result = program.results()
    parameter = program.name('parameter')
    kind = program.rng.choice(program.types)
    program.body = random_program.Body(True, result=result)
    program.body.depth = outer.depth + 1
    with program.block(f'auto {name} = [{names}]({kind.name} {parameter}) mutable -> {program.task(here, result)}', '};'):
        look_at_captures(program, names)
        program.fill([random_program.Variable(parameter, kind)], here)
    started, program.body = program.body.started, outer
    outer.started += outer.times * started
    tell(program, name)
    program.line(f'co_await {name}({kind.name}{{}});')


def local_class(program):
    import random_program
    here, name, outer = program.name('at'), program.name('local_class'), program.body
    parameter = program.name('parameter')
    program.line(f'constexpr int {here} = __LINE__ + 3;')
    program.line(f'struct {name} {{')
    program.line(f'  char bytes[{program.rng.randint(1, 50)}] = {{}};')
    program.body = random_program.Body(True)
    program.body.member = True
    program.body.depth = outer.depth + 1
    # GCC 12 crashes when the operator new of a local class's coroutine is given its arguments.
    like = [like for like in random_program.LIKE if like != 'allocating_by_arguments']
    with program.block(f'{program.task(here, None, like)} go(int {parameter})'):
        program.line('look(this);')
        program.fill([random_program.Variable(parameter, None)], here)
    started, program.body = program.body.started, outer
    outer.started += outer.times * started
    program.line('};')
    made = program.name('local')
    program.line(f'{name} {made};')
    tell(program, made)
    program.line(f'co_await {made}.go(1);')


ALWAYS = (local, local, local_number, local_array, local_bytes, static, reference, bindings, array_bindings, variable_length,
          choice,
          constant_choice, selection, loop, generated, handled, nested, jump, plain_lambda)
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
