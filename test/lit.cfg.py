# The test suite of one compiler (--param compiler=g++-12), or of the source tree itself (without that
# parameter: house/, launcher/ and packages/). scripts/test runs lit once for each.
#
# --param build=DIR        the build directory
# --param real-code=1      compile Asio's examples too
# --param thorough=0       leave out the tests that take longest, and -g at every other level
import os
import re
import shlex
import shutil
import subprocess
import sys

import lit.formats
import lit.util

compiler = lit_config.params.get('compiler')
build = os.path.abspath(lit_config.params['build'])
support = os.path.join(config.test_source_root or os.path.dirname(__file__), 'support')

# real-code/ and modes/ have test formats of their own.
sys.path.insert(0, support)
config.name = f'framewarn with {compiler}' if compiler else 'framewarn'
config.test_source_root = os.path.dirname(os.path.abspath(__file__))
config.test_exec_root = os.path.join(build, 'test', compiler or 'source-tree')
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = ['.cpp', '.c', '.test']
# Folders that hold no tests, or not those of this run.
config.excludes = ['support', 'unit', 'fuzz', 'inputs', 'CMakeLists.txt']
config.excludes += ['house', 'launcher', 'packages'] if compiler else [
    'coroutine-frame', 'stack-frame', 'local', 'capture', 'severity', 'options', 'record', 'objects', 'sizes',
    'modes', 'real-code', 'no-heap-frame', 'elision', 'once', 'determinism', 'machine-formats', 'config', 'only',
    'limit', 'exact', 'allow', 'builds', 'caches', 'cost']
config.recursiveExpansionLimit = 3
# Both compilers then quote with ' and speak English.
config.environment['LC_ALL'] = 'C'
config.environment['PYTHONPATH'] = support
config.environment['PYTHONDONTWRITEBYTECODE'] = '1'

python = shlex.quote(sys.executable)


def tool(name):
    """FileCheck and the like stand beside lit in llvm-N-tools; scripts/test hands over where."""
    path = shutil.which(name, path=lit_config.params['tools'])
    if not path:
        lit_config.fatal(f'{name} is not in {lit_config.params["tools"]}')
    return path


def script(name):
    return f'{python} {os.path.join(support, name)}'


def substitute(name, text):
    config.substitutions.append((re.escape(name) + r'\b', text.replace('\\', r'\\')))


def libcxx_compiler():
    """A Clang that has libc++ beside it."""
    for major in range(23, 13, -1):
        if shutil.which(f'clang++-{major}') and os.path.exists(f'/usr/lib/llvm-{major}/include/c++/v1/string'):
            return f'clang++-{major}'
    return None


def source_tree_substitutions():
    substitute('%python', python)
    substitute('%support', support)
    substitute('%source_tree', os.path.dirname(config.test_source_root))
    substitute('%build', build)
    substitute('%plain_check', f'{tool("FileCheck")} %s')
    # The checks are in another file.
    substitute('%FileCheck', tool('FileCheck'))
    # The version that the sources are formatted with, and the compilers that the documentation shows output of.
    config.available_features.update(name for name in ('clang-format-14', 'clang-tidy-14', 'lintian', 'csmith')
                                     if shutil.which(name))
    for file in os.listdir(os.path.join(build, 'lib', 'framewarn')):
        config.available_features.add(file.removesuffix('.so').replace('gcc', 'g++').replace('clang', 'clang++'))
    # Their roots are there, or the mirror is.
    packages = os.path.join(os.path.dirname(config.test_source_root), 'scripts', 'packages')
    if subprocess.run([packages, '--can-check'], env={**os.environ, 'FRAMEWARN_COMPILERS': 'g++-12 clang++-19'},
                      stdout=subprocess.DEVNULL, check=False).returncode == 0:
        config.available_features.add('clean-roots')
    substitute('%set_up', f'{python} {os.path.join(config.test_source_root, "launcher", "inputs", "set_up.py")} {build}')
    libcxx = libcxx_compiler()
    if libcxx:
        config.available_features.add('libc++')
        substitute('%libcxx_compiler', libcxx)


def compiler_substitutions():
    is_gcc = compiler.startswith('g++')
    c_compiler = compiler.replace('clang++', 'clang').replace('g++', 'gcc')
    plugin = os.path.join(build, 'lib', 'framewarn', 'framewarn.so')
    if not os.path.exists(plugin):
        lit_config.fatal(f'{plugin} is not built')

    # Carets and colours differ between versions and are not ours to test.
    quiet = '-fno-diagnostics-show-caret' if is_gcc else '-fno-caret-diagnostics'
    plain_cxx = f'{compiler} -std=c++20 {"-fcoroutines " if is_gcc else ""}{quiet} -I{support}'
    plain_c = f'{c_compiler} {quiet} -I{support}'
    load = f'-fplugin={plugin}'
    prefixes = 'CHECK,GCC' if is_gcc else 'CHECK,CLANG'
    tag, error_tag = (('[-Wframe-larger-than=]', '[-Werror=frame-larger-than=]') if is_gcc else
                      ('[-Wframe-larger-than]', '[-Werror,-Wframe-larger-than]'))
    match = ' '.join([
        tool('FileCheck'), '%s', '-DFILE=%s', f"'-DTAG={tag}'", f"'-DERROR_TAG={error_tag}'",
        '--allow-unused-prefixes', '--dump-input-context=20',
        *(f'--implicit-check-not={word}:' for word in ('warning', 'error', 'note', 'remark'))])
    check = f'{match} --check-prefixes={prefixes}'

    family, version = ('gcc' if is_gcc else 'clang'), int(compiler.rsplit('-', 1)[1])

    # The first that matches is taken: longer names before the names they begin with.
    substitute('%plain_cxx', plain_cxx)
    substitute('%plain_cc', plain_c)
    # Without a flag that could be "unused during compilation".
    substitute('%bare_cxx', compiler)
    substitute('%bare_cc', c_compiler)
    substitute('%load', load)
    substitute('%plugin', plugin)
    substitute('%plugins', os.path.dirname(plugin))
    substitute('%cxx', f'{plain_cxx} {load}')
    substitute('%cc', f'{plain_c} {load}')
    substitute('%check', check)
    substitute('%match', match)
    # Without the ban on unexpected diagnostics.
    substitute('%plain_check', f'{tool("FileCheck")} %s')
    # The checks are in another file.
    substitute('%FileCheck', tool('FileCheck'))
    substitute('%kind', 'GCC' if is_gcc else 'CLANG')
    thorough = lit_config.params.get('thorough', '1') == '1'
    brief = '' if thorough else ' --brief'
    # %sweep FLAGS: at every level, with and without -g, the output matches the CHECK lines.
    sweep = f'{script("sweep.py")}{brief} --compile "{plain_cxx} {load}" --out %t.o'
    substitute('%sweep_optimised', f'{sweep} --check "{check}" --levels 1,2,3,s %s')
    substitute('%sweep_c', f'{script("sweep.py")}{brief} --compile "{plain_c} {load}" --out %t.o --check "{check}" %s')
    substitute('%sweep', f'{sweep} --check "{check}" %s')
    substitute('%silent_optimised', f'{sweep} --levels 1,2,3,s %s')
    substitute('%silent_c', f'{script("sweep.py")}{brief} --compile "{plain_c} {load}" --out %t.o %s')
    substitute('%silent', f'{sweep} %s')
    substitute('%servers', f'{script("servers.py")} --dir %t.dir')
    substitute('%python', python)
    substitute('%support', support)
    if not is_gcc:
        hidden_symbols = os.path.join(build, 'test', 'libframewarn-hidden-symbols.so')
        substitute('%hidden', f'env LD_PRELOAD={hidden_symbols}')
        substitute('%llvm_include', f'/usr/lib/llvm-{version}/include')
    substitute('%include', os.path.join(os.path.dirname(config.test_source_root), 'include'))
    substitute('%identical', f'{script("identical.py")} --plugin {plugin} --dir %t.dir')
    substitute('%frame_sizes', f'{script("frame_sizes.py")}{brief} --compile "{plain_cxx} {load}" --dir %t.dir')
    substitute('%stack_sizes', f'{script("stack_sizes.py")} --compile "{plain_cxx} {load}" --dir %t.dir')
    substitute('%foreseen', f'{script("foreseen.py")} --compile "{plain_cxx} {load} -Wno-psabi" --dir %t.dir')
    substitute('%at_limit', f'{script("at_limit.py")} --compile "{plain_cxx} {load}" --dir %t.dir')
    substitute('%loads', f'{script("loads.py")} --compile "{plain_cxx}" --plugin {plugin} --dir %t.dir')
    substitute('%deterministic', f'{script("deterministic.py")} --compile "{plain_cxx} {load}" --dir %t.dir')
    substitute('%collected', f'{script("collected.py")} --compile "{plain_cxx} {load}" --dir %t.dir')
    substitute('%complete', f'{script("complete.py")} --compile "{plain_cxx} {load}" --out %t '
                            f'--tests {config.test_source_root}')
    substitute('%build', build)
    substitute('%builds', f'{script("builds.py")} --install {build} --cc {c_compiler} --cxx {compiler} '
                          f'--project {os.path.join(config.test_source_root, "builds", "inputs", "project")}')
    substitute('%check_record', script('check_record.py'))
    # GCC elides nothing, whatever is expected of Clang: CLANG, or CLANG-17, BEFORE-17, FROM-17 where versions differ.
    substitute('%elision', f'{script("elision.py")} --compile "{plain_cxx} {load}" --dir %t.dir'
                           f'{" --never --brief" if is_gcc else brief}')
    versions = ','.join(['CLANG', f'CLANG-{version}',
                         *(f'{"FROM" if n <= version else "BEFORE"}-{n}' for n in range(15, 24))])
    substitute('%check_elision', 'cat' if is_gcc else
               f'{tool("FileCheck")} %s --match-full-lines --allow-unused-prefixes --check-prefixes={versions} '
               f'--implicit-check-not=elided --dump-input-context=20')

    config.available_features.update([family, compiler])
    if thorough:
        config.available_features.add('thorough')
    config.available_features.update(f'{family}-from-{oldest}' for oldest in range(1, version + 1))
    substitute('%implementation', os.path.join(os.path.dirname(plugin), f'{family}-{version}.so'))
    # Where the compiler's version makes no difference, one of each kind is enough.
    majors = [re.fullmatch(rf'{family}-(\d+)\.so', file) for file in os.listdir(os.path.dirname(plugin))]
    if version == max(int(major[1]) for major in majors if major):
        config.available_features.add('newest')
    # Clang 16 and older have no remark about the sizes of coroutine frames.
    tells = ['--sizes-told'] if not is_gcc and version >= 17 else []
    config.framewarn = {
        'real_code': lit_config.params.get('real-code') == '1',
        'real_code_command': [sys.executable, os.path.join(support, 'real_code.py'), '--compile', plain_cxx,
                              '--plugin', plugin, *tells],
        'mode_command': [sys.executable, os.path.join(support, 'modes.py'), '--compile', plain_cxx, '--plugin', plugin,
                         '--inputs', os.path.join(config.test_source_root, 'modes', 'inputs'),
                         '--expected', os.path.join(config.test_source_root, 'modes', 'expected.txt')],
        'skipped': 77,
    }


def own_namespaces():
    """Whether a process can be started with mounts of its own, and no network but a loopback of its own."""
    return shutil.which('unshare') and subprocess.run(
        ['unshare', '--net', '--mount', 'true'], stderr=subprocess.DEVNULL, check=False).returncode == 0


def newest_clangd():
    majors = [major for major in range(14, 24) if shutil.which(f'clangd-{major}')]
    return f'clangd-{majors[-1]}' if majors else None


config.available_features.update(
    name for name in ('ccache', 'sccache', 'distccd', 'icecc', 'bear', 'clang-tidy') if shutil.which(name))
if os.geteuid() == 0:
    config.available_features.add('root')
    if own_namespaces():
        config.available_features.add('own-namespaces')
if newest_clangd():
    config.available_features.add('clangd')
    substitute('%clangd', newest_clangd())
if compiler:
    compiler_substitutions()
else:
    source_tree_substitutions()
