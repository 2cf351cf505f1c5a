--- What `wegmarke setting list` and the other verbs of its file say of themselves, in English.

local about = "Sheets must say who is answerable for the answers, who looks after data protection, "
  .. "on which ground they are collected, who receives them and what rights people have. It "
  .. "is stated once for all and, where it differs, for a unit. What is missing stands on "
  .. "the sheets as \"not stated yet\"; \"setting check\" finds it."

return {
  every = {
    arguments = {
      key = "controller, dpo (data protection officer), ground (legal ground), recipients, rights "
        .. "(whom to turn to with one's rights), retention_months, record_months",
    },
    options = {
      unit = "for this unit only, in place of what holds for all",
    },
    labels = {
      key = "KEY",
    },
  },
  ["setting list"] = {
    summary = "show what sheets tell participants",
    about = about,
    examples = {
      "What holds for all",
    },
  },
  ["setting set"] = {
    summary = "state what sheets tell participants",
    about = about,
    arguments = {
      value = "name and address, provision, offices: as it is to stand on the sheet",
    },
    labels = {
      value = "TEXT",
    },
    examples = {
      "For all rounds",
      "Keep single sheets for six months",
    },
  },
  ["setting clear"] = {
    summary = "take a statement back",
    examples = {
      "Take it back",
    },
  },
  ["setting check"] = {
    summary = "find what sheets do not say yet",
    about = "What is not stated yet, for all or for units with open rounds; rounds without a date "
      .. "until when single sheets are kept; and dates that are past. The exit status is 1 if "
      .. "something was found.",
    examples = {
      "Before sheets are sent",
    },
  },
}
