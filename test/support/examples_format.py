"""A lit test format: every coroutine example of Asio that Debian ships is a test; see real_code.py.

    libasio-doc's, which are older, and those that libboost1.N-doc (with libboost1.N-dev) has besides
"""
import glob
import os
import re

import lit.formats
import lit.Test
import lit.util


def newest(pattern):
    return max(glob.glob(pattern), default=pattern)


EXAMPLES = {
    'asio': newest('/usr/share/doc/libasio-d*/examples'),
    'boost': newest('/usr/share/doc/libboost1.*-doc/examples/libs/asio/example'),
}
# This Asio is older than Clang's standard coroutines and does not look for them.
DEFINES = {'boost': [], 'asio': ['ASIO_HAS_CO_AWAIT', 'ASIO_HAS_STD_COROUTINE']}
COROUTINE = re.compile(r'\bco_(await|yield|return)\b')


class Examples(lit.formats.TestFormat):
    """A test is named after an example; there is no file of that name in the test folder."""

    def getTestsInDirectory(self, suite, path_in_suite, lit_config, local_config):
        seen = set()
        for library, top in EXAMPLES.items():
            if not os.path.isdir(top):
                yield lit.Test.Test(suite, (*path_in_suite, library), local_config)
            for folder, _, files in sorted(os.walk(top)):
                for name in sorted(files):
                    path = os.path.join(folder, name)
                    example = os.path.relpath(path, top)
                    if (name.endswith('.cpp') and example not in seen and
                            COROUTINE.search(open(path, encoding='utf-8').read())):
                        seen.add(example)
                        yield lit.Test.Test(suite, (*path_in_suite, library, example), local_config)

    def execute(self, test, lit_config):
        settings = test.config.framewarn
        library, example = test.path_in_suite[1], '/'.join(test.path_in_suite[2:])
        if not settings['real_code']:
            return lit.Test.UNSUPPORTED, 'real code is compiled with the required compilers only'
        if not example:
            return lit.Test.UNSUPPORTED, f'{EXAMPLES[library]} is not installed'
        work = test.suite.getExecPath(test.path_in_suite) + '.dir'
        defines = [f'--define={name}' for name in DEFINES[library]]
        command = [*settings['real_code_command'], *defines, '--dir', work, os.path.join(EXAMPLES[library], example)]
        out, err, status = lit.util.executeCommand(command, env=dict(test.config.environment))
        if status == settings['skipped']:
            return lit.Test.UNSUPPORTED, out.strip()
        return (lit.Test.PASS, '') if status == 0 else (lit.Test.FAIL, out + err)

