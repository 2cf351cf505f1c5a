# older_plans.py make SEED FROM TO OTHER: copies a file of version 1 and writes plans and remarks into it as
#   laptops that were merged leave them: replaced twice, taken back, redacted, released. OTHER holds the same
#   rows as they came in elsewhere, in another order.
# older_plans.py same A B: whether two files of today say the same in records.
import random
import shutil
import sqlite3
import sys

NOW = "2026-03-14T00:00:00Z"
TEXTS = ["Daten \"x\"", "\u00dcbergang", "a\\b", "<z> & y", "Zwei\nZeilen"]


def rows(random, assessments):
    def new():
        return "%032x" % random.getrandbits(128)

    def line():
        return random.choice(TEXTS).replace("\n", " ")

    def older(made, same):
        known = [row[0] for row in made if same(row)]
        return random.choice(known) if known and random.random() < 0.6 else None

    def seen():
        return random.choice(["unit", "unit", "group", "agency"])

    def maybe(value):
        return random.choice([None, value])

    out = {"field": [], "package": [], "plan_note": [], "remark": []}
    of = {}
    for _ in range(40):
        a = random.choice(assessments)
        replaces = older(out["field"], lambda row: row[1] == a)
        gone = int(replaces is not None and random.random() < 0.3)
        out["field"].append((new(), a, line(), maybe(line()), maybe(3), maybe(7), replaces, gone, seen()))
        of[out["field"][-1][0]] = a
    for _ in range(60):
        field = random.choice(list(of))
        replaces = older(out["package"], lambda row: of[row[1]] == of[field])
        out["package"].append((new(), field, line(), maybe(line()), maybe(random.choice(TEXTS)),
                               maybe("Herbst 2026"), random.choice(["planned", "running", "done"]),
                               replaces, seen()))
    for _ in range(60):
        field, topic = random.choice(list(of)), random.choice(["needs", "leading"])
        replaces = older(out["plan_note"], lambda row: of[row[1]] == of[field] and row[2] == topic)
        gone = int(replaces is not None and random.random() < 0.4)
        body = "" if gone else random.choice(TEXTS)
        out["plan_note"].append((new(), field, topic, body, replaces, gone, seen()))
    for _ in range(60):
        a = random.choice(assessments)
        replaces = older(out["remark"], lambda row: row[1] == a)
        gone = int(replaces is not None and random.random() < 0.4)
        out["remark"].append((new(), a, maybe("koordination"), random.choice(["strength", "question"]),
                              "" if gone else random.choice(TEXTS), replaces, gone, seen()))
    return out, new


def put(db, out, order):
    for table, list_of in out.items():
        at = {"field": 6, "package": 7, "plan_note": 4, "remark": 5}[table]
        there, left = {None}, order(list(list_of))
        while left:
            row = next(row for row in left if row[at] in there)
            left.remove(row)
            there.add(row[0])
            marks = ",".join("?" * (len(row) + 2))
            db.execute("INSERT INTO %s VALUES (%s)" % (table, marks), row + (NOW, "x"))


def make(seed, source, target, other):
    out = new = None
    for path, order in ((target, list), (other, lambda some: some[::-1])):
        dice = random.Random(int(seed))
        shutil.copy(source, path)
        db = sqlite3.connect(path)
        assessments = [row[0] for row in db.execute("SELECT id FROM assessment ORDER BY id")]
        out, new = rows(dice, assessments)
        put(db, out, order)
        # Only the one knows of it before they are merged.
        for row in [row for row in out["package"] if row[3]][:6] if path == target else []:
            db.execute("UPDATE package SET who = NULL WHERE id = ?", (row[0],))
            db.execute("INSERT INTO redaction VALUES (?, 'package', ?, 'who', NULL, ?, 'x')", (new(), row[0], NOW))
        for row in dice.sample(out["field"], 4):
            db.execute("INSERT INTO release VALUES (?, 'field', ?, 'agency', 0, NULL, NULL, ?, 'x')",
                       ("%032x" % int(row[0][::-1], 16), row[0], NOW))
        db.commit()
        db.close()


def said(path):
    db = sqlite3.connect(path)
    asked = ["SELECT * FROM record ORDER BY id", "SELECT * FROM parent ORDER BY 1, 2",
             "SELECT id, record, json(sets) FROM revision WHERE instr(type, '.') ORDER BY id",
             "SELECT record_table, record, field FROM redaction ORDER BY 1, 2, 3"]
    return [db.execute(sql).fetchall() for sql in asked]


if sys.argv[1] == "make":
    make(*sys.argv[2:])
else:
    a, b = said(sys.argv[2]), said(sys.argv[3])
    key = __import__("json").loads
    a[2], b[2] = ([(x, y, key(z)) for x, y, z in one[2]] for one in (a, b))
    sys.exit(0 if a == b and a[0] else 1)
