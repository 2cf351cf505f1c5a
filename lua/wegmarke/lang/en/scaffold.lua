--- The files of a new model, with comments in English. What begins with -- is a comment.

return {
  model = [[
-- The version "{id}": what it is and what it builds on.
--
-- All that is not here comes from "{base}". To check: wegmarke model check {id}

model "{id}" {
  api = 2,
  version = "0.1",          -- raise it with every change once it is in use
  extends = "{base}",
  endorsed_by = none,       -- who has approved the version; none: nobody yet
  title = {title},
}
]],
  matrix = [[
-- Elements, texts, questions and criteria. To use a line, delete the dashes at its beginning.

-- Call an element by another name ("{element_title}"):
-- change "{element}" { title = { {code} = "New title" } }

-- Change the text of a cell, here of type 2:
-- change "{element}" { cells = { [2] = { text = { {code} = "New text." } } } }

-- Leave an element out:
-- remove "{element}" { why = "Why it is left out." }

-- Make one element of two:
-- merge "new_element" { from = { "one", "other" }, title = { {code} = "Title" } }

-- Settle the order; each element exactly once:
-- order { {order} }
]],
  weighting = [[
-- Weights and rules. Without any, what "{base}" says holds.

-- Share out points, 100 together, each element once:
-- weights { budget = { {element} = 60, other_element = 40 } }

-- A rule by the size of the unit:
-- rule "more_in_large_ones" {
--   why = { {code} = "Why this is so." },
--   when = function(p, unit) return unit.population >= 200000 end,
--   multiply = { {element} = 1.5 },
-- }
]],
  advice = [[
-- Advice. A new piece:
-- advice "my_advice" {
--   element = "{element}", from = {first}, to = {second}, status = "draft", author = "Us",
--   text = { {code} = "What may be worth doing." },
--   steps = { { {code} = "First step" } },
--   effort = "{effort}", months = 6,
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

  -- A model that builds on no other.
  whole_title = "Draft: model {id}",
  whole_type = [[
    { value = {value}, title = "Type {value}" },]],
  whole_cell = [[
      [{value}] = { text = "Draft: element {i}, by what type {value} is recognised." },]],
  whole_element = [[
  {
    id = "element_{i}",
    title = "Element {i}",
    question = "Draft: what does element {i} ask?",
    cells = {
{cells}
    },
  },]],
  whole_model = [[
-- The model "{id}": what it is, which types and which roles it has.
--
-- What begins with "Draft:" is still to be written; the check names it: wegmarke model check {id}

model "{id}" {
  api = 2,
  version = "0.1",          -- raise it with every change once it is in use
  endorsed_by = none,       -- who has approved the model; none: nobody yet
  title = {title},
  language = "en",          -- the language of the texts
  languages = { "en" },     -- several: { "en", "de" }, and each text as { en = "...", de = "..." }

  between = false,          -- true: people may also say "between two types"
  types = {
{types}
  },
  lists = {
    roles = {               -- who places; perspective: "inside" or "outside"
      { id = "lead", title = "Lead", perspective = "inside" },
      { id = "staff", title = "Staff", perspective = "inside" },
      { id = "partner", title = "Partner from outside", perspective = "outside" },
    },
    effort = {
      { id = "low", title = "low" },
      { id = "medium", title = "medium" },
      { id = "high", title = "high" },
    },
    -- Kinds of units that there are beside districts, cities and municipalities:
    -- kinds = { { id = "school", title = "School" } },
  },
}
]],
  whole_matrix = [[
-- The elements: title, question and one cell for each type. The id stays when the title changes.

matrix {
{elements}
}
]],
  whole_weighting = [[
-- Weights and rules. So all elements count the same.

weights { equal = true }

-- Not the same: weights { element_1 = 2, element_2 = 1, ... }, each element once.

-- A rule that depends on where an element stands:
-- rule "element_1_first" {
--   why = "Why this is so.",
--   when = function(p) return p.element_1.ist <= {first} end,
--   multiply = { element_1 = 1.5 },
-- }
]],
  whole_advice = [[
-- Advice: what may be worth doing to come from one type to the next. One piece:
-- advice "first_step" {
--   element = "element_1", from = {first}, to = {second}, status = "draft", author = "Us",
--   text = "What may be worth doing.",
--   steps = { "First step", "Second step" },
--   effort = "low", months = 6,
-- }
]],
  whole_tests = [[
-- Cases: what should hold. wegmarke model test {id} runs them.

case "An agreed value stands in the profile" {
  ist = { element_1 = {first} },
  expect = { profile = { element_1 = {first} } },
}
]],
}
