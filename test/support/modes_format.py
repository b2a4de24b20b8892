"""A lit test format: each .test file of a folder is a mode of the compiler, named after it; see modes.py.

The file says in words what is special about the mode.
"""
import lit.formats
import lit.Test
import lit.util


class Modes(lit.formats.FileBasedTest):
    def execute(self, test, lit_config):
        settings = test.config.framewarn
        mode = test.path_in_suite[-1].rsplit('.', 1)[0]
        work = test.suite.getExecPath(test.path_in_suite) + '.dir'
        command = [*settings['mode_command'], '--mode', mode, '--dir', work]
        out, err, status = lit.util.executeCommand(command, env=dict(test.config.environment))
        if status == settings['skipped']:
            return lit.Test.UNSUPPORTED, out.strip()
        return (lit.Test.PASS, '') if status == 0 else (lit.Test.FAIL, out + err)
