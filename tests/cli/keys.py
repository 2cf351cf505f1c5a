"""Sits at the keyboard of a program: keys.py COMMAND... -- TEXT KEYS TEXT KEYS
Waits for each text on the screen and types the keys then (\\n, \\x03). Prints
the screen; its exit status is the program's, 99 if a text never came.
"""
import os
import pty
import select
import sys

split = sys.argv.index("--")
command, script = sys.argv[1:split], sys.argv[split + 1:]
pid, screen = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
seen = b""
shown = b""


def read():
    """More of the screen; False at its end."""
    global seen, shown
    if not select.select([screen], [], [], 60)[0]:
        return False
    try:
        more = os.read(screen, 65536)
    except OSError:
        return False
    seen += more
    shown += more
    return bool(more)


for text, keys in zip(script[::2], script[1::2]):
    while text.encode() not in seen:
        if not read():
            sys.stdout.write(shown.decode(errors="replace"))
            print("never came: " + text)
            os.close(screen)
            os.waitpid(pid, 0)
            sys.exit(99)
    seen = seen.split(text.encode(), 1)[1]
    os.write(screen, keys.encode().decode("unicode_escape").encode())
while read():
    pass
sys.stdout.write(shown.decode(errors="replace"))
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
