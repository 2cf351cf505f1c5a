--- What `wegmarke db verify` and the other verbs of its file say of themselves, in English.

return {
  ["db verify"] = {
    summary = "check the database",
    about = "Checks integrity, structure, references, and the hashes of models and results.",
    examples = {
      "Check everything",
    },
  },
  ["db backup"] = {
    summary = "write a backup of the database",
    arguments = {
      file = "where to",
    },
    options = {
      overwrite = "replace a file that is there; a database only if it is an earlier copy of this "
        .. "one",
    },
    examples = {
      "Make a backup",
    },
  },
  ["db upgrade"] = {
    summary = "bring an older database up to date",
    about = "A file of an older version can be read as it is, and stays so. Only to write, it must "
      .. "be brought up to this program; the file as it was stays beside it as a backup "
      .. "(FILE.v1.bak). Older versions of Wegmarke do not open it afterwards: if the file lies "
      .. "on a share, everybody needs the new one. A command that writes asks; without a "
      .. "terminal --upgrade says so.",
    examples = {
      "wegmarke.db in the current folder",
    },
  },
  ["db merge"] = {
    summary = "take another database in",
    about = "Takes in all that the other file holds, say from a second laptop. The other file "
      .. "stays as it is; the order in which files are taken in makes no difference, and the "
      .. "same one again changes nothing. A sheet that was taken in on both counts once. What "
      .. "is redacted or erased in one of the files is so in both afterwards.\n\n"
      .. "What contradicts stays and is listed; the next agreement or a corrected sheet settles "
      .. "it. To be able to go back, make a backup with db backup first.",
    arguments = {
      file = "the other database",
    },
    examples = {
      "Take in a second laptop's file",
    },
  },
  ["db alike"] = {
    summary = "show what looks like the same twice",
    about = "Units of one name or key, and assessments of a unit that lie no more than a week apart, as two "
      .. "laptops make them that each began with their own; with each pair the command that joins them.",
    examples = {
      "After laptops were taken in",
    },
  },
  ["db rescue"] = {
    summary = "save what is whole of a damaged database",
    about = "Writes a new database with all whole rows of the damaged one and lists what is "
      .. "missing. The damaged file stays as it is. A backup is better if there is one.",
    arguments = {
      file = "the damaged file",
    },
    options = {
      output = "the new database (required)",
    },
    examples = {
      "Save what is whole",
    },
  },
}
