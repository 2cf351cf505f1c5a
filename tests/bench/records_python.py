#!/usr/bin/env python3
"""Writes the rows that tests/bench/records.lua takes in, with nothing checked: python3 FILE UNITS EACH, where
FILE is an empty database of Wegmarke's. Prints the milliseconds of computing time."""
import json
import random
import sqlite3
import sys
import time

path, units, each = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
db = sqlite3.connect(path)
for pragma in ("foreign_keys=ON", "synchronous=EXTRA", "cache_size=-8000", "secure_delete=ON"):
    db.execute("PRAGMA " + pragma)
below = random.Random(42).randrange


def values(n):
    given = {"number": f"N-{n}", "what": f"Bedarf an Plätzen Nummer {n}", "open": below(2) == 1,
             "basis": ("assumed", "uttered", "known")[below(3)], "whose": ["a", "c"],
             "since": f"2026-{below(12) + 1:02d}"}
    if below(100) == 0:
        given["next"] = f"2026-{below(12) + 1:02d}-{below(28) + 1:02d}"
    for i in range(1, 8):
        given[f"n{i}"] = below(1000)
    for i in range(1, 7):
        given[f"t{i}"] = f"Ein Text von mittlerer Länge, Nummer {below(1000)}"
    return given


def text(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


WORDS = {"number", "what", "t1", "t2", "t3", "t4", "t5", "t6"}
begun = time.process_time()
with db:
    db.executemany("INSERT INTO unit (id, kind, name) VALUES (?, 'gemeinde', ?)",
                   [(f"{i:032x}", f"Ort {i}") for i in range(1, units + 1)])
    for i in range(units * each):
        scope, given = f"{i % units + 1:032x}", values(i)
        record, place = f"{i:032x}", i // units + 1
        sets = dict(given, whose={"a": True, "c": True}, place=place)
        facts = {k: v for k, v in given.items() if k not in WORDS}
        words = {k: v for k, v in given.items() if k in WORDS}
        db.execute("INSERT INTO record VALUES (?, 'probe.need', ?)", (record, scope))
        db.execute("INSERT INTO revision VALUES (?, 'probe.need', ?, ?, NULL, '2026-05-04T00:00:00Z', 'x')",
                   (f"{i + 2 ** 40:032x}", record, text(sets)))
        db.execute("INSERT OR REPLACE INTO now VALUES (?, 'probe.need', ?, ?, 'unchecked', ?, NULL, ?, 0, NULL,"
                   " NULL, '[]', ?, ?, '{}')",
                   (record, scope, scope, given.get("next"), place, text(facts), text(words)))
print(round((time.process_time() - begun) * 1000))
