"""At which levels, with and without -g, tests compile their programs."""

ALL = ('0', '1', '2', '3', 's')


def runs(levels=ALL, brief=False):
    """(level, more flags): each level without and with -g; `brief` by turns, so that both are seen at half the cost."""
    for i, level in enumerate(levels):
        for debug in ([], ['-g']):
            if not brief or bool(debug) == bool(i % 2):
                yield level, debug
