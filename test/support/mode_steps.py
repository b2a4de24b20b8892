"""The modes that modes.py tries: for each, the commands, and which row of test/modes/expected.txt each belongs to.

A step runs twice, in two folders, without and with the plugin, so that what it makes can be compared.
"""
import dataclasses
import pathlib


@dataclasses.dataclass
class Step:
    """One command. With a row, the plugin is loaded, and what it says is held to that row."""
    arguments: list
    row: str = ''
    outputs: tuple = ()          # the same bytes with and without the plugin
    records: bool = True         # whether the plugin writes its record
    before: tuple = ()           # what stands before the compiler's name
    plugin_first: tuple = ()     # what stands before and after the plugin's arguments when it is loaded
    plugin_last: tuple = ()
    without_section: str = ''    # of its outputs: what GCC writes its command line into
    repeats: bool = False        # prints exactly what the step before it printed
    unsteady: str = ''           # an output that the compiler does not always make the same


@dataclasses.dataclass
class Mode:
    steps: list
    program: str = ''            # to run: it prints what operator new was asked for
    code_options: tuple = ()     # those that change code, for a program of the same code where `program` is empty
    needs: str = ''              # what may not be installed
    environment: dict = dataclasses.field(default_factory=dict)


@dataclasses.dataclass
class Context:
    """What the modes need to know about the compiler."""
    gcc: bool
    compiler: str                # g++-12
    inputs: pathlib.Path
    work: pathlib.Path           # for what is made beforehand
    plugin: pathlib.Path

    def source(self, name='program.cpp'):
        return str(self.inputs / name)

    def major(self):
        return int(self.compiler.rsplit('-', 1)[1])

    def implementation(self):
        family, major = self.compiler.rsplit('-', 1)
        return self.plugin.parent / f'{"gcc" if family == "g++" else "clang"}-{major}.so'


def link(*flags, of=('program.o',)):
    return Step([*of, *flags, '-o', 'program'])


def compile_with(context, row, *flags, **more):
    """A mode that is one flag or some beside -c."""
    step = Step([*flags, '-c', context.source(), '-o', 'program.o'], row, ('program.o',))
    return Mode([step, link(*flags)], 'program', flags, **more)


def object_file(context, _level):
    return compile_with(context, '`-c`')


def assembly(context, _level):
    make = Step(['-S', context.source(), '-o', 'program.s'], '`-S`', ('program.s',))
    return Mode([make, link(of=('program.s',))], 'program')


def emit_llvm(context, _level):
    if context.gcc:
        return None  # -e mit-llvm, to GCC
    row = '`-emit-llvm`'
    return Mode([Step(['-emit-llvm', '-c', context.source(), '-o', 'program.bc'], row, ('program.bc',)),
                 Step(['-emit-llvm', '-S', context.source(), '-o', 'program.ll'], row, ('program.ll',)),
                 link(of=('program.bc',))], 'program')


def preprocess(context, _level):
    return Mode([Step(['-E', context.source(), '-o', 'program.ii'], '`-E`', ('program.ii',), records=False)])


def syntax_only(context, _level):
    return Mode([Step(['-fsyntax-only', context.source()], '`-fsyntax-only`', records=False)])


def dependencies(context, _level):
    without_code = [Step([flag, context.source(), '-o', f'program{flag}'], '`-M`, `-MM`', (f'program{flag}',),
                         records=False) for flag in ('-M', '-MM')]
    beside_code = [Step([flag, '-MF', 'program.d', '-c', context.source(), '-o', 'program.o'], '`-MD`, `-MMD`',
                        ('program.o', 'program.d')) for flag in ('-MD', '-MMD')]
    return Mode([*without_code, *beside_code, link()], 'program')


def precompiled_header(context, _level):
    name = 'frames.h.gch' if context.gcc else 'frames.h.pch'
    inline = '-DINLINE=inline'
    # GCC looks for frames.h.gch when it is asked for ./frames.h, which itself is not there.
    use = ['-include', './frames.h', '-Winvalid-pch'] if context.gcc else ['-include-pch', name]
    make_it = [inline, '-x', 'c++-header', context.source('frames.h'), '-o', name]
    use_it = Step([inline, *use, '-c', context.source(), '-o', 'program.o'], 'a precompiled header, used',
                  ('program.o',))
    # GCC makes another one each time, as it dumps its memory.
    made = () if context.gcc else (name,)
    return Mode([Step(make_it), use_it, Step(make_it, 'a precompiled header, made', made, records=False), use_it,
                 link()], 'program')


LTO_OPTIONS = '.gnu.lto_.opts'  # GCC's command line


def lto(context, _level):
    flag = '-flto' if context.gcc else '-flto=full'
    row = '`-flto`'
    steps = [Step([flag, '-c', context.source(), '-o', 'program.o'], f'{row}, compiled', ('program.o',),
                  without_section=LTO_OPTIONS if context.gcc else '')]
    links = [[flag]]
    if context.gcc:
        links += [['-flto=auto'], ['-flto=1'], ['-flto', '-flto-partition=none'], ['-flto', '-fno-fat-lto-objects']]
    else:
        # 14 to 16 warn that the plugin's arguments are of no use on a link line.
        links = [[flag, '-Wno-unused-command-line-argument']]
    steps += [Step([*flags, 'program.o', '-o', 'program'], f'{row}, linked', ('program',), records=False)
              for flags in links]
    return Mode(steps, 'program')


def fat_lto(context, _level):
    """Machine code and, for the linker, GIMPLE or bitcode in one object."""
    if not context.gcc and context.major() < 18:
        return None
    return Mode([Step([flag, '-ffat-lto-objects', '-c', context.source(), '-o', 'program.o'],
                      '`-flto -ffat-lto-objects`, compiled', ('program.o',),
                      without_section=LTO_OPTIONS if context.gcc else '')
                 for flag in (('-flto',) if context.gcc else ('-flto=full', '-flto=thin'))] + [link('-fno-lto')], 'program')


def thin_lto(context, level):
    flag = '-flto=thin'
    row = f'`{level} -flto=thin`'
    return Mode([Step([flag, '-c', context.source(), '-o', 'program.o'], f'{row}, compiled', ('program.o',)),
                 Step([flag, '-Wno-unused-command-line-argument', 'program.o', '-o', 'program'], '`-flto=thin`, linked',
                      ('program',), records=False)], 'program')


def save_temps(context, _level):
    kept = ('program.ii', 'program.s') + (() if context.gcc else ('program.bc',))
    steps = [Step([flag, '-c', context.source(), '-o', 'program.o'], '`-save-temps`', ('program.o', *kept))
             for flag in ('-save-temps', '-save-temps=obj')]
    return Mode([*steps, link()], 'program')


def pipe(context, _level):
    return compile_with(context, '`-pipe`', '-pipe')


def several_plugins(context, _level):
    other = context.work / 'other.so'
    load = f'-fplugin={other}' if context.gcc else f'-fpass-plugin={other}'
    row = 'with other plugins'
    compile_it = ['-c', context.source(), '-o', 'program.o']
    steps = [Step(compile_it, row, ('program.o',), plugin_first=(load,)),
             Step(compile_it, row, ('program.o',), plugin_last=(load,)),
             Step(compile_it, row, ('program.o',), plugin_first=(f'-fplugin={context.plugin}',))]
    if not context.gcc and b'llvmGetPassPluginInfo' in context.implementation().read_bytes():
        steps.append(Step(compile_it, row, ('program.o',), plugin_last=(f'-fpass-plugin={context.implementation()}',)))
    return Mode([*steps, link()], 'program')


def modules(context, _level):
    interface, importer = context.source('frames.cppm'), context.source('import.cpp')
    if context.gcc:
        flag = '-fmodules-ts'
        bmi = 'gcm.cache/frames.gcm'
        return Mode([Step([flag, '-DINLINE=inline', '-x', 'c++', '-c', interface, '-o', 'frames.o']),
                     Step([flag, '-c', importer, '-o', 'import.o'], 'a module, imported', ('import.o',)),
                     Step([flag, '-x', 'c++', '-c', interface, '-o', 'frames.o'], 'a module, compiled',
                          # GCC 14 writes some of it in the order of addresses.
                          ('frames.o', bmi), unsteady=bmi)])
    use = '-fmodule-file=frames=frames.pcm'
    # No header is read there: -I is of no use.
    compile_it = ['-Wno-unused-command-line-argument', '-c', 'frames.pcm', '-o', 'frames.o']
    steps = [Step(['--precompile', interface, '-o', 'frames.pcm'], 'a module, `--precompile`', ('frames.pcm',),
                  records=False),
             Step(compile_it, 'a module, compiled', ('frames.o',)),
             Step([use, '-c', importer, '-o', 'import.o']),
             link(of=('import.o', 'frames.o')),
             # The object holds the name of a temporary file.
             Step(['-c', interface, '-o', 'frames.o'], 'a module, compiled'),
             # Inline functions are compiled where they are used.
             Step(['-DINLINE=inline', '--precompile', interface, '-o', 'frames.pcm'], 'a module, `--precompile`',
                  ('frames.pcm',), records=False),
             Step([use, '-c', importer, '-o', 'import.o'], 'a module, imported', ('import.o',))]
    return Mode(steps, 'program')


def header_modules(context, _level):
    """The compiler makes a module of the header on the way; who uses it later, without the plugin, finds it unchanged."""
    if context.gcc:
        return None
    flags = ['-DINLINE=inline', '-fmodules', '-fcxx-modules', '-fmodules-cache-path=cache',
             f'-fmodule-map-file={context.source("header.modulemap")}', '-c', context.source()]
    return Mode([Step([*flags, '-o', 'program.o'], 'header modules, `-fmodules`', ('program.o',)),
                 Step([*flags, '-o', 'later.o'], outputs=('later.o',)), link()], 'program')


def module_output(context, _level):
    """In one command; the interface is full or, from 19, reduced."""
    def make(*flags):
        return Step([*flags, '-fmodule-output=frames.pcm', '-c', context.source('frames.cppm'), '-o', 'frames.o'],
                    'a module, `-fmodule-output`', ('frames.o', 'frames.pcm'))
    return Mode([make(), Step(['-fmodule-file=frames=frames.pcm', '-c', context.source('import.cpp'), '-o',
                               'import.o']), link(of=('import.o', 'frames.o'))], 'program')


def reduced_module_output(context, _level):
    flags = ('-fexperimental-modules-reduced-bmi', '-fmodule-output=frames.pcm')
    return Mode([Step([*flags, '-c', context.source('frames.cppm'), '-o', 'frames.o'],
                      'a module, reduced `-fmodule-output`', ('frames.o', 'frames.pcm')),
                 Step(['-fmodule-file=frames=frames.pcm', '-c', context.source('import.cpp'), '-o', 'import.o']),
                 link(of=('import.o', 'frames.o'))], 'program')


def sanitize_address(context, _level):
    return compile_with(context, '`-fsanitize=address`', '-fsanitize=address', needs='the runtime of AddressSanitizer')


def sanitize_undefined(context, _level):
    return compile_with(context, '`-fsanitize=undefined`', '-fsanitize=undefined',
                        needs='the runtime of UndefinedBehaviorSanitizer')


def no_exceptions(context, _level):
    return compile_with(context, '`-fno-exceptions`', '-fno-exceptions')


def no_rtti(context, _level):
    return compile_with(context, '`-fno-rtti`', '-fno-rtti')


def m32(context, _level):
    return compile_with(context, '`-m32`', '-m32', needs='the 32-bit libraries')


def ccache(context, _level, **environment):
    compile_it = ['-c', context.source(), '-o', 'program.o']
    before = ('ccache',)
    return Mode([Step(compile_it, '`ccache`, compiled', ('program.o',), before=before),
                 Step(compile_it, '`ccache`, a hit', ('program.o',), before=before, records=False, repeats=True),
                 link()], 'program', needs='ccache', environment=environment)


def ccache_preprocessed(context, level):
    """Without the direct mode, ccache has what the preprocessor made compiled."""
    return ccache(context, level, CCACHE_NODIRECT='1')


# Named after the tests.
MODES = {function.__name__.replace('_', '-'): function for function in (
    assembly, emit_llvm, preprocess, syntax_only, dependencies, precompiled_header, lto, thin_lto, save_temps, pipe,
    several_plugins, header_modules, fat_lto, modules, module_output, reduced_module_output, sanitize_address, sanitize_undefined,
    no_exceptions, no_rtti, m32, ccache, ccache_preprocessed)}
MODES['object'] = object_file
