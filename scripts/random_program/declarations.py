"""Random local variables. Each is added to the program at its place, and most of them tell where they lie."""
from .body import Variable
from .expressions import number, value


def tell(program, name, share=0.7, inside=False):
    if program.body.coroutine and program.chance(share):
        program.line(f'TELL{"_INSIDE" if inside else ""}({name});')
    elif program.chance(0.6):
        program.line(f'LOOK({name});')


def declare(program, variable):
    program.body.variables.append(variable)
    tell(program, variable.name)


def local(program):
    kind, name = program.rng.choice(program.types), program.name('local')
    program.line(f'{program.rng.choice([kind.name, "auto"])} {name} = {value(program, kind)};'
                 if program.chance(0.7) else f'{kind.name} {name}{{}};')
    declare(program, Variable(name, kind))


def local_number(program):
    name = program.name('local')
    program.line(f'{program.rng.choice(["int", "long", "char", "auto"])} {name} = {number(program)};')
    declare(program, Variable(name, None))


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
    program.body.variables.append(Variable(name, kind))


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
