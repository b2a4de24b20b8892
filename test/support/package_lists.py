"""Fails when the packages in a folder hold other files than their lists in test/packages say: mode, owner, path.

    package_lists.py FOLDER LISTS [--renew]

N stands for the compiler's major and LIBDIR for Debian's library folder of this machine. --renew writes the lists.
"""
import pathlib
import re
import subprocess
import sys
import tarfile


def files(package):
    archive = subprocess.Popen(['dpkg-deb', '--fsys-tarfile', package], stdout=subprocess.PIPE)
    with archive.stdout, tarfile.open(fileobj=archive.stdout, mode='r|') as tar:
        lines = [f'{member.mode:04o} {member.uname}:{member.gname} {member.name.removeprefix(".")}'
                 f'{" -> " + member.linkname if member.issym() or member.islnk() else ""}'
                 for member in tar if not member.isdir()]
    if archive.wait() != 0:
        sys.exit(f'{package} cannot be read')
    return sorted(lines, key=lambda line: line.split(' ', 2)[2])


def main():
    folder, lists = map(pathlib.Path, sys.argv[1:3])
    triplet = subprocess.run(['dpkg-architecture', '-qDEB_HOST_MULTIARCH'], stdout=subprocess.PIPE, text=True,
                             check=True).stdout.strip()
    unseen = {path.stem for path in lists.glob('*.files')} | {'common', 'gcc', 'clang'}
    failed = False
    for package in sorted(folder.glob('framewarn-*.deb')):
        kind, _, major = package.name.split('_')[0].removeprefix('framewarn-').partition('-')
        found = '\n'.join(files(package)).replace(f'/usr/lib/{triplet}/', '/LIBDIR/') + '\n'
        if major:
            found = re.sub(rf'\b{kind}-{major}\b', f'{kind}-N', found)
        golden = lists / f'{kind}.files'
        unseen.discard(kind)
        if '--renew' in sys.argv:
            golden.write_text(found)
        elif not golden.exists() or golden.read_text() != found:
            wanted = set(golden.read_text().splitlines()) if golden.exists() else set()
            failed = True
            print(f'{package.name}: not as {golden.name} says:')
            for line in sorted(wanted ^ set(found.splitlines())):
                print(f'{"missing" if line in wanted else "new":8} {line}')
    if unseen:
        print(f'no package in {folder} for: {", ".join(sorted(unseen))}')
    return failed or bool(unseen)


sys.exit(main())
