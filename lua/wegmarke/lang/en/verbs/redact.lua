--- What `wegmarke redact` says of itself, in English.

return {
  redact = {
    summary = "remove a text or a name for good",
    about = "The text is gone after that, from a finalised result too; that it was there stays "
      .. "known. This cannot be taken back, so it is shown first and removed only with --yes. "
      .. "Other places where it stands word for word are named, and go only with --everywhere. "
      .. "Earlier backups still hold it.",
    arguments = {
      assessment = "the assessment, with the records of its unit; or a unit without one",
      text = "as --list shows it, such as 3f2a91c0.why",
    },
    options = {
      list = "show all texts",
      find = "show all places where this stands, labels, names of files, names and the finalised "
        .. "result too",
      everywhere = "also wherever else the same text stands",
      name = "delete the name that stands for this code",
      why = "why (never the text itself)",
    },
    labels = {
      text = "PLACE",
      name = "CODE",
    },
    examples = {
      "Which texts there are",
      "Where a name stands",
      "Remove a reason",
    },
  },
}
