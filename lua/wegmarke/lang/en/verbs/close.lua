--- What `wegmarke assess close` and the other verbs of its file say of themselves, in English.

return {
  ["assess close"] = {
    summary = "take no more answers",
    about = "After that no more answers come in; talking and agreeing goes on. What came later and "
      .. "still waits is left out unless told otherwise. \"assess reopen\" opens it again.",
    options = {
      late = "what becomes of answers that still wait: leave-out (by default) leaves them out, "
        .. "count counts them; then whoever has an earlier output can work out what they said",
    },
    examples = {
      "Once all are in",
      "Count late ones too",
    },
  },
  ["assess reopen"] = {
    summary = "take answers again",
    about = "Opens what \"assess close\" closed. What is finalised (\"assess finalise\") stays so.",
    examples = {
      "Somebody else comes",
    },
  },
}
