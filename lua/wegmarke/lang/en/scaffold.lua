--- The files of a new model, with comments in English. What begins with -- is a comment.

return {
  model = [[
-- The version "{id}": what it is and what it builds on.
--
-- All that is not here comes from "{base}". To check: wegmarke model check {id}

model "{id}" {
  api = 1,
  version = "0.1",          -- raise it with every change once it is in use
  extends = "{base}",
  endorsed_by = none,       -- who has approved the version; none: nobody yet
  title = {title},
}
]],
  matrix = [[
-- Elements, texts, questions and criteria. To use a line, delete the dashes at its beginning.

-- Call an element by another name ("{element_title}"):
-- change "{element}" { title = { en = "New title" } }

-- Change the text of a cell, here of type 2:
-- change "{element}" { cells = { [2] = { text = { en = "New text." } } } }

-- Leave an element out:
-- remove "{element}" { why = "Why it is left out." }

-- Make one element of two:
-- merge "new_element" { from = { "one", "other" }, title = { en = "Title" } }

-- Settle the order; each element exactly once:
-- order { {order} }
]],
  weighting = [[
-- Weights and rules. Without any, what "{base}" says holds.

-- Share out points, 100 together, each element once:
-- weights { budget = { {element} = 60, other_element = 40 } }

-- A rule by kind of unit:
-- rule "more_in_districts" {
--   why = { en = "Why this is so." },
--   when = function(p, unit) return unit.kind == "landkreis" end,
--   multiply = { {element} = 1.5 },
-- }
]],
  advice = [[
-- Advice. A new piece:
-- advice "my_advice" {
--   element = "{element}", from = {first}, to = {second}, status = "entwurf", author = "Us",
--   text = { en = "What may be worth doing." },
--   steps = { { en = "First step" } },
--   effort = "gering", months = 6,
-- }

-- Change or leave out one that was taken over:
-- change "{advice}" { months = 6 }
-- remove "{advice}" { why = "Does not fit here." }
]],
  tests = [[
-- Cases: what should hold. wegmarke model test {id} runs them.

case "An agreed value stands in the profile" {
  ist = { {element} = {first} },
  expect = { profile = { {element} = {first} } },
}
]],
}
