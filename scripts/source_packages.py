"""Parts of Debian's packages, fetched from the mirror that this machine's apt uses, and kept.

They lie in ${XDG_CACHE_HOME:-~/.cache}/framewarn/sources, which can be deleted at any time. Nothing is installed, and
nobody needs root's rights. Sources are also those of the newer Debians that scripts/matrix makes roots of.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

CACHE = pathlib.Path(os.environ.get('XDG_CACHE_HOME') or pathlib.Path.home() / '.cache') / 'framewarn/sources'
KEYS = '/usr/share/keyrings/debian-archive-keyring.gpg'
NEWER = ('trixie', 'sid')
TARGETS = '$(ORIGIN) $(CREATED_BY) $(REPO_URI) $(RELEASE) main'


def output_of(*command, folder=None):
    done = subprocess.run([str(word) for word in command], cwd=folder, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        raise OSError(f'{command[0]}: {done.stderr.strip()}')
    return done.stdout


def apt_options():
    """For an apt with a list of its own: the sources of all that this machine's apt has from Debian, and of NEWER."""
    options = ['-q', '-o', f'Dir::Etc::sourcelist={CACHE}/sources.list', '-o', 'Dir::Etc::sourceparts=/dev/null',
               '-o', f'Dir::State::lists={CACHE}/lists', '-o', 'APT::Sandbox::User=']
    rows = [row.split()[2:] for row in output_of('apt-get', 'indextargets', '--format', TARGETS).splitlines()
            if row.startswith('Debian Packages ')]
    if not rows:
        raise OSError('apt-get names no Debian mirror')
    rows += [[uri, newer, 'main'] for uri, _, _ in rows[:1] for newer in NEWER]
    lines = sorted({f'deb-src [signed-by={KEYS}] {" ".join(row)}\n' for row in rows})
    (CACHE / 'lists/partial').mkdir(parents=True, exist_ok=True)
    (CACHE / 'sources.list').write_text(''.join(lines), encoding='utf-8')
    output_of('apt-get', *options, 'update')
    return options


def unpack(archive, pattern, there):
    there.mkdir()
    output_of('tar', '-C', there, '--strip-components=1', '--wildcards', '-xf', archive, *pattern)


def from_source(package, pattern, there):
    """Of a source package what its authors released; of several versions the newest that has its archive."""
    output_of('apt-get', *apt_options(), 'source', '--tar-only', package, folder=there.parent)
    unpack(next(there.parent.glob('*.orig.tar.[gx]z')), pattern, there)


def from_package(package, pattern, there):
    """Of a package that installs an archive, gcc-N-source, what is in that."""
    output_of('apt-get', 'download', package, folder=there.parent)
    output_of('dpkg-deb', '-x', next(there.parent.glob('*.deb')), there.parent / 'installed')
    unpack(next((there.parent / 'installed').rglob('gcc-*.tar.xz')), pattern, there)


def folder(package, *inside, how=from_source):
    """The folder of a package that has these folders of it; None, and a line on standard error, when it cannot be had."""
    there = CACHE / package.replace('/', '-')
    if not there.is_dir():
        try:
            CACHE.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=CACHE) as name:
                how(package, [f'*/{part}/*' for part in inside], pathlib.Path(name) / 'unpacked')
                (pathlib.Path(name) / 'unpacked').rename(there)
        except (OSError, StopIteration) as problem:
            print(f'left out: {", ".join(inside)} of {package}: {problem}', file=sys.stderr)
            return None
    return there
