"""Random class types: each can be made from nothing, T{}, and moved."""
import collections

# `reading`: an int of an object, with {} for the object; `members`: how many structured bindings it can be taken
# apart into, or 0; `copies`: whether it can be copied.
Type = collections.namedtuple('Type', 'name lines reading members copies')

SIZES = (1, 2, 3, 5, 7, 8, 12, 16, 17, 24, 31, 40, 64, 100, 129, 300)


def plain(rng, name, _):
    members = [(f'm{i}', rng.choice(['char', 'short', 'int', 'long', 'double', 'void*', 'bool']))
               for i in range(rng.randint(1, 4))]
    return Type(name, [f'struct {name} {{', *(f'  {kind} {member};' for member, kind in members), '};'],
                '({}.m0 ? 1 : 0)', len(members), True)


def buffer(rng, name, _):
    return Type(name, [f'struct {name} {{ char bytes[{rng.choice(SIZES)}]; int last; }};'], '{}.last', 2, True)


def bit_fields(rng, name, _):
    widths = [rng.randint(1, 31) for _ in range(rng.randint(2, 6))]
    return Type(name, [f'struct {name} {{',
                       *(f'  {rng.choice(["unsigned", "int", "long long"])} b{i} : {width};'
                         for i, width in enumerate(widths)),
                       *(['  int : 0;', '  bool flag : 1;'] if rng.random() < 0.5 else ['  bool flag;']), '};'],
                'int({}.b1)', len(widths) + 1, True)


def aligned(rng, name, _):
    return Type(name, [f'struct alignas({rng.choice([16, 32, 64])}) {name} {{ char bytes[{rng.choice(SIZES)}]; }};'],
                'int({}.bytes[0])', 1, True)


def empty(rng, name, _):
    return Type(name, [f'struct {name} {{}};'], '(look(&{}))', 0, True)


def no_address(rng, name, known):
    inner = rng.choice(known).name if known else 'char'
    nothing = f'{name}_nothing'
    return Type(name, [f'struct {nothing} {{}};', f'struct {name} {{',
                       f'  NO_UNIQUE_ADDRESS {nothing} none;', f'  NO_UNIQUE_ADDRESS {inner} some;',
                       f'  int number;', '};'], '{}.number', 3, not known or all(t.copies for t in known))


def zero_length(rng, name, _):
    count = rng.choice(['[0]', '[0]', '[2][0]'])
    return Type(name, [f'struct {name} {{ int count; {rng.choice(["char", "long"])} tail{count}; }};'],
                '{}.count', 0, True)


def all_zero(rng, name, _):
    """Its size is 0, which only an extension allows."""
    return Type(name, [f'struct {name} {{ {rng.choice(["char", "long"])} none[0]; }};'], '(look(&{}))', 0, True)


def destroyed(rng, name, _):
    return Type(name, [f'struct {name} {{', f'  char bytes[{rng.choice(SIZES)}] = {{}};', '  int value = 0;',
                       f'  {name}() {{ look(this); }}', f'  {name}(const {name}& from) : value(from.value) {{}}',
                       f'  {name}& operator=(const {name}&) = default;',
                       f'  ~{name}() {{ look(this); }}', '};'], '{}.value', 0, True)


def only_moved(rng, name, _):
    return Type(name, [f'struct {name} {{', '  int value = 0;', f'  long payload[{rng.randint(1, 9)}] = {{}};',
                       f'  {name}() = default;', f'  {name}({name}&& from) noexcept : value(from.value) {{}}',
                       f'  {name}& operator=({name}&& from) noexcept {{ value = from.value; return *this; }}',
                       *([f'  ~{name}() {{ look(this); }}'] if rng.random() < 0.7 else []), '};'],
                '{}.value', 0, False)


def array(rng, name, known):
    inner = rng.choice(known) if known else None
    item = inner.name if inner else 'short'
    # Without a constructor GCC 12 crashes now and then, making one from nothing in a coroutine (check_noexcept_r).
    return Type(name, [f'template <typename T, int N> struct {name}_of {{', f'  {name}_of() : items() {{}}',
                       '  T items[N];', '  T* begin() { return items; }', '  T* end() { return items + N; }', '};',
                       f'using {name} = {name}_of<{item}, {rng.randint(1, 4)}>;'],
                inner.reading.replace('{}', '{}.items[0]') if inner else '{}.items[0]', 1, not inner or inner.copies)


def united(rng, name, _):
    return Type(name, [f'union {name} {{ int number; char bytes[{rng.choice(SIZES)}]; double real; }};'],
                '{}.number', 0, True)


def derived(rng, name, known):
    bases = rng.sample(known, min(len(known), rng.randint(1, 2)))
    bases = [base for base in bases if 'union' not in base.lines[0]]
    copies = all(base.copies for base in bases)
    inherits = ' : ' + ', '.join(base.name for base in bases) if bases else ''
    virtual = [f'  virtual ~{name}() {{ look(this); }}', f'  {name}() = default;', f'  {name}({name}&&) = default;',
               f'  {name}& operator=({name}&&) = default;',
               *([f'  {name}(const {name}&) = default;', f'  {name}& operator=(const {name}&) = default;']
                 if copies else [])]
    return Type(name, [f'struct {name}{inherits} {{', '  int own = 0;', *(virtual if rng.random() < 0.5 else []), '};'],
                '{}.own', 0, copies)


def packed(rng, name, _):
    return Type(name, [f'struct __attribute__((packed)) {name} {{ char first; long second; short third; }};'],
                'int({}.third)', 0, True)


def tupled(rng, name, _):
    return Type(name, [f'using {name} = random_parts::tupled<{rng.choice(SIZES)}>;'], '{}.number', 2, True)


FORMS = (plain, buffer, bit_fields, aligned, empty, no_address, zero_length, all_zero, destroyed, only_moved, array,
         united, derived, packed, tupled)


def types(rng, count):
    """So many types, some of them made of those before them."""
    known = []
    for i in range(count):
        known.append(rng.choice(FORMS)(rng, f'type_{i}', known))
    return known
