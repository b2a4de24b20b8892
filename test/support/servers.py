"""Runs a command beside the servers of a tool that caches or distributes compilations, and stops them afterwards.

    servers.py --dir DIR sccache|distcc|icecream COMMAND...

The servers are on loopback, on ports of their own. What they say goes into DIR/log/*.log. Ends with the status of the
command, or of timeout(1): nothing here waits for ever.
"""
import argparse
import contextlib
import fcntl
import os
import pathlib
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time

COMMAND_SECONDS = 90
START_SECONDS = 20
# Daemons that root starts become another user, who cannot enter a folder that lit made for itself.
FOR_OTHERS = {'TMPDIR': '/tmp'}


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def wait_until(condition, server, log):
    """Waits for a server to come up; failing is all that is left when it does not."""
    end = time.monotonic() + START_SECONDS
    while not condition():
        if time.monotonic() > end or server.poll() is not None:
            sys.exit(f'{server.args[0]} did not come up: {log.read_text(errors="replace") if log.exists() else ""}')
        time.sleep(0.05)


def answers(port):
    with socket.socket() as client:
        return client.connect_ex(('127.0.0.1', port)) == 0


@contextlib.contextmanager
def running(command, log, **environment):
    """One server in a process group of its own, and its children with it, until the end."""
    with open(log, 'ab') as output:
        server = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                                  start_new_session=True, env={**os.environ, **environment})
    try:
        yield server
    finally:
        for number in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(server.pid, number)
            with contextlib.suppress(subprocess.TimeoutExpired):
                server.wait(3)


@contextlib.contextmanager
def sccache(folder):
    port = free_port()
    environment = {'SCCACHE_DIR': str(folder / 'cache'), 'SCCACHE_SERVER_PORT': str(port), 'SCCACHE_CONF': '/dev/null',
                   'SCCACHE_IDLE_TIMEOUT': '0'}
    # The variables that sccache's own client starts its server with (src/commands.rs); like this it is our child.
    log = folder / 'log' / 'sccache.log'
    with running(['sccache'], log, SCCACHE_START_SERVER='1', SCCACHE_NO_DAEMON='1', **environment) as server:
        wait_until(lambda: answers(port), server, log)
        yield environment


@contextlib.contextmanager
def distcc(folder):
    port = free_port()
    command = ['distccd', '--daemon', '--no-detach', '--listen', '127.0.0.1', '--port', str(port),
               '--allow', '127.0.0.1', '--jobs', '2', '--log-stderr', '--log-level', 'info']
    # Root becomes somebody else, or the server does not start.
    command += ['--user', 'nobody'] if os.geteuid() == 0 else []
    # It does not look for compilers that are no link to distcc, unless it is told to be open to everything: that is
    # what its own tests do, and the widest that can be asked of it.
    log = folder / 'log' / 'distccd.log'
    with running([*command, '--enable-tcp-insecure'], log, **FOR_OTHERS) as server:
        wait_until(lambda: answers(port), server, log)
        (folder / 'state').mkdir()
        yield {'DISTCC_HOSTS': f'127.0.0.1:{port}', 'DISTCC_DIR': str(folder / 'state')}


def loopback_up():
    """A new network namespace has a loopback interface, and it is down."""
    up = 1  # IFF_UP
    get_flags, set_flags = 0x8913, 0x8914
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as device:
        request = fcntl.ioctl(device, get_flags, struct.pack('16sH14x', b'lo', 0))
        flags = struct.unpack('16sH14x', request)[1]
        fcntl.ioctl(device, set_flags, struct.pack('16sH14x', b'lo', flags | up))


@contextlib.contextmanager
def icecream(folder):
    """A scheduler, a daemon that sends jobs away and another that takes them.

    iceccd takes no jobs while others keep the machine busy, as other tests do: it gets a /proc/stat in which nothing
    happens, so this is for `unshare --mount`. iceccd cannot be bound to loopback alone either (it binds to loopback
    besides what --interface names, and fails when that is the same), hence `unshare --net`. The variables are those of
    icecream's tests/test.sh. $OPENED is a folder that the daemons' user can read, wherever the source tree is.
    """
    loopback_up()
    logs = folder / 'log'
    with tempfile.TemporaryDirectory(dir='/tmp') as opened, contextlib.ExitStack() as servers:
        opened = pathlib.Path(opened)
        opened.chmod(0o777)
        statistics = opened / 'stat'
        statistics.write_bytes(pathlib.Path('/proc/stat').read_bytes())
        subprocess.run(['mount', '--bind', statistics, '/proc/stat'], check=True)
        servers.callback(lambda: subprocess.run(['umount', '/proc/stat'], check=True))
        daemon_logs = {name: opened / f'{name}.log' for name in ('scheduler', 'near', 'far')}
        servers.callback(lambda: [shutil.copy(log, logs) for log in daemon_logs.values() if log.exists()])

        def start(name, command, **environment):
            return servers.enter_context(running([*command, '-l', str(daemon_logs[name]), '-vvv'], logs / 'output.log',
                                                 ICECC_TESTS='1', **environment, **FOR_OTHERS))

        def scheduler_says(text):
            return daemon_logs['scheduler'].exists() and text in daemon_logs['scheduler'].read_text()

        scheduler = start('scheduler', ['icecc-scheduler', '-p', '8765'])
        wait_until(lambda: scheduler_says('scheduler ready'), scheduler, daemon_logs['scheduler'])
        daemons = {name: start(name, ['iceccd', '-s', '127.0.0.1:8765', '-m', '2', '-u', 'icecc', '-N', name,
                                      '-b', str(opened / f'environments-{name}'), *options],
                               ICECC_TEST_SOCKET=str(opened / f'{name}.socket'))
                   for name, options in (('far', ['-p', '10246']), ('near', ['--no-remote']))}
        for name, daemon in daemons.items():
            wait_until(lambda name=name: scheduler_says(f'login {name} '), daemon, daemon_logs[name])
        yield {'OPENED': str(opened), 'ICECC_TESTS': '1', 'ICECC_TEST_SOCKET': str(opened / 'near.socket'),
               'ICECC_TEST_REMOTEBUILD': '1', 'ICECC_PREFERRED_HOST': 'far', 'ICECC_ENV_COMPRESSION': 'none',
               'ICECC_DEBUG': 'debug', 'ICECC_LOGFILE': str(logs / 'icecc.log')}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--dir', required=True, type=pathlib.Path, help='what is kept; log/ in it starts empty')
    parser.add_argument('tool', choices=['sccache', 'distcc', 'icecream'])
    parser.add_argument('command', nargs=argparse.REMAINDER)
    arguments = parser.parse_args()
    # Ended from outside, it stops its servers as well.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    shutil.rmtree(arguments.dir / 'log', ignore_errors=True)
    (arguments.dir / 'log').mkdir(parents=True)
    with {'sccache': sccache, 'distcc': distcc, 'icecream': icecream}[arguments.tool](arguments.dir) as environment:
        return subprocess.run(['timeout', str(COMMAND_SECONDS), *arguments.command],
                              env={**os.environ, **environment}, check=False).returncode


sys.exit(main())
