---@meta wegmarke.author
-- luacheck: no unused args

--- The model API, number 1: what the files of a model may call. Nothing else is there: no files, no
--- clock, no random numbers, no `pcall`.
---
--- All files of a model's folder run in one environment, `model.lua` first, the others by name; one with
--- a `function name()` that another needs before runs before that one. A model that extends another sees
--- what that one declares only through the verbs below.
---
--- A text is a string in the model's language, or `{ de = "...", en = "..." }`. `none` empties a field
--- that would be inherited: `depth = none`.
---
--- From `api = 2` on, words of fixed lists may stand in either language of the program: `status = "draft"`
--- is `"entwurf"`, `"reviewed"` is `"geprüft"`, `kind = "core"` and `"optional"` of a criterion are
--- `"kern"` and `"kann"`, `perspective = "innen"` is `"inside"`, states of cases and `effort` likewise.
--- Kinds of units are named by their id, `kind = { "landkreis" }`.
---@class wegmarke.author
local author = {}

--- What the model is: `api`, `version`, `title`, `language`, `types`, `lists`, `extends`, `endorsed_by`,
--- `between`, `about`, `sources`, `questions`; from `api = 2` on `kinds`, the kinds of unit that it is
--- meant for (ids of `lists.kinds`, its own or a catalogue's; left out: for all), and `uses`, catalogues
--- whose figures rules read: a record there with `key = { "ags" }`, each field of kind number or figure by
--- its name; they are pinned with the model, and a variant adds to those of its base. In a model with
--- `extends` what is left out is inherited, except `endorsed_by`. The verbs of a variant may stand in it,
--- without keys.
---
--- ```lua
--- model "meine-fassung" {
---   api = 2, version = "1", extends = "dkbm", title = "Meine Fassung",
---   remove "bildungsprojekte" { why = "Kein eigenes Element." },
--- }
--- ```
---@param id string the name of the folder
---@return fun(body: table)
function author.model(id) end

--- Elements: a list of `{ id, title, question, depth, cells = { { text, criteria } }, group, facts, weight
--- }`. A cell for each type; none where every type has a `text`. `levels = false` and `questions` instead
--- of cells: an element to reflect on. From `api = 2` on `weight`, a number or a function of the weight
--- that it has by `weights`, stands over that; and `applies = function(p, unit)`: where it returns false,
--- the element is in no form, report or list of that unit, and while it cannot be told it stays.
---
--- From `api = 2` on an element may come of questions that people answer: `questions` of `{ id, text, title,
--- answers }`, `answers` (of a question, or of the element for all of its own: the id of a list of
--- `lists.answers`, or a list of `{ value, title, text }` with rising numbers) and `type = function(q)`,
--- which gets the answers as `q.<question>` and returns a type. `q:sum()`, `q:mean()`, `q:least()`,
--- `q:most()` and `q:count(from)` ask all of them, or those whose ids follow. Placements stand at
--- "element.question", all else speaks of the element. An open question keeps the type open unless the
--- others settle it.
---@param elements table[]
function author.matrix(elements) end

--- Weights: `equal = true`; or a number for each element; or `budget = { element = points }` (of 100,
--- or of `of`); or `pairwise = { { "a", "b", 3 }, ... }`: a counts three times as much as b.
--- From `api = 2` on also `points = true`: by the group's points, where `form` asks for them; the mean is
--- 1, and until enough people distributed theirs all count the same. What elements say of their own weight,
--- and what rules multiply, stands over that.
---@param body table
function author.weights(body) end

--- A rule: `why`, `when = function(p, unit)` or (from `api = 2` on) rows of conditions, `only_if`, as
--- advice has them; and `multiply = { element = factor }` or `hint` with `elements`. `p.<element>` has
--- `ist`, `soll`, `abstand`, `applicable`, `known`, `criteria.<id>` ("yes", "partly", "no"),
--- `facts.<name>`; from `api = 2` on also `weight` (not in rules that multiply weights), `states.<state>`
--- (how many people: placed, dont_know, not_applicable, skipped, missing), `spread` (the distance of the
--- quartiles), `rank` (the place in the group's order; what it does not name comes after), `points` (the
--- element's share of all the group's points, 0 to 1; unknown until enough people distributed theirs),
--- `answers.<question>` and `answers:sum()` and so on (those that hold, once the type is agreed);
--- `unit` has `kind`, `population`, `area_km2`, `land`, `key`, `name`, and `figure.<name>`: the figure of the
--- unit in a catalogue that the model `uses`, unknown where it has none. A rule that reads what nobody knows
--- runs once for every value it could have. In a variant `change "x" { when = function(p, unit, old) ... end
--- }` gets the former function as `old`; so does one of an advice, and `applies`.
---@param id string
---@return fun(body: table)
function author.rule(id) end

--- Advice: `element`, `from`, `to` (or `hold = true`), `status`, `text`, `steps`, `effort`, `months`,
--- `author`, `source`, `why`, `when`, `only_if` (rows, all of which must hold: `{ kind = { "landkreis" } }`,
--- or `{ element =, at_least =, at_most = }`).
---@param id string
---@return fun(body: table)
function author.advice(id) end

--- A case that must hold: `unit`, `figure` (by name: these and no others are known), `ist`, `soll`, `states`,
--- `criteria`, `answers` (by element and question,
--- what the group answered together; where they settle the type, it is agreed on), `placed` (by element,
--- or by "element.question", what people answered: values and states), `order` (the group's), `points` (the
--- group's, by element), and `expect` with `fires`, `silent`, `cannot_tell`, `hints`, `no_hints`, `weights`,
--- `order`, `profile`, `groups`, `overall`, `results`, `says` (by document or view, words that stand in it).
---@param name string
---@return fun(body: table)
function author.case(name) end

--- Groups of elements: a list of `{ id, title, groups }`, as deep as needed. An element names its own in
--- `group`. From `api = 2` on also `weight`, which roll-ups read; 1 where a group says none.
---@param list table[]
function author.groups(list) end

--- What the model makes of the whole: `why`, `title`, `group = function(g, p, unit)` for each group, the
--- deepest first, `overall = function(g, p, unit)`. `g.elements` are the elements that apply, `g.groups`
--- the results of the groups in it (`id`, `value`, `label`). They return a number, a text, nil, or
--- `{ value, label, why }`. `equal_steps` says why a mean of types is meant.
---
--- From `api = 2` on `results` too, a list of named results: `id`, `title`, `why`, `from` and `to` (the
--- range), `words` (a list of `{ from, text }`: each holds from its value up to the next), `equal_steps`,
--- `group`, `overall`. Their functions read `g.results.<id>` as well, the results before for the same group
--- or the whole, and `g.weight`. A version replaces functions, which get the former as their last argument:
--- `change "rollup.x" { overall = function(g, p, unit, old) ... end }`; `add "rollup.x"` and `remove
--- "rollup.x"` as for other things. Cases expect `results = { x = 2, ["x.group"] = 3 }`.
---
--- ```lua
--- rollup { why = "Das Niedrigste hält auf.", results = {
---   { id = "stand", title = "Stand", from = 1, to = 4,
---     overall = function(_, p) return p.koordination.ist end },
--- } }
--- ```
---@param body table
function author.rollup(body) end

--- A part of another module, which several share (from `api = 2` on): what the file PART.part.lua in the
--- folder of MODULE says, stands here. Only modules that use it read it, and it is pinned with them. A file
--- MODULE.PART.part.lua beside the model's own files goes before it.
---
--- ```lua
--- use "dkbm.kooperation"
--- ```
---@param name string "module.part"
function author.use(name) end

--- What the model's field of work calls things, in reports and forms (from `api = 2` on): `element` (what
--- texts call an element; a word that ends in "element"), `eyebrow` (the line above the title), `build_on`
--- (the heading over what already carries), `responses` (the question in the plan for what answers a
--- need), `inside` and `outside` (the two views on forms), `inside_short` and `outside_short` (on paper);
--- `hyphens`, a list of long words, with a hyphen wherever they may be broken in narrow columns, to which a
--- variant adds. What is left out says the program in neutral words, and long words are left to the
--- browser.
---@param body table
function author.words(body) end

--- What forms ask and say beside the elements (from `api = 2` on), laid over what is inherited; `none`
--- takes out. `points = { each, title, hint }`: how many points every person distributes on the elements.
--- `ask`: fields by id, of the kinds `line`, `text`, `choice`, `flag`, `number`, `date`, `month`, each with
--- `title`, `hint`, `required`, and what its kind says in records (`many`, `list` of the model or entries;
--- `from`, `to`, `decimals`, `unit`). `privacy`: `controller`, `dpo`, `ground`, `recipients`, `rights`,
--- where neither the agency nor the unit says them. Answers are told as counts of groups of enough people,
--- texts to nobody but the group.
---
--- ```lua
--- form {
---   points = { each = 5 },
---   ask = { alter = choice { title = "Alter", { "u30", "unter 30" }, { "ab30", "ab 30" } } },
---   privacy = { controller = "Landkreis Musterland" },
--- }
--- ```
---@param body table
function author.form(body) end

--- How reports look, laid over what is inherited field by field: `order` and `without`, parts by name
--- (summary, build_on, matrix, radar, rollup, change, elements, reflection, talk, targets, advice,
--- hints, support, order, plan, protocol, questions, look, participation, method, annex); `logo`, a PNG
--- file in the model's folder, with `logo_alt`; `colours = { main, soft }` as "#rrggbb", readable by WCAG
--- AA; texts `intro`, `contact`, `funding`. On how much a report rests, what is provisional, that types are
--- no marks and which rules failed is said whatever is left out; and nobody reads more than may be read.
---
--- With `api = 2` also `parts`, parts in words of the model: `id`, `title`, `after` another part (else at
--- the end), `blocks`, each of `heading`, `text`, `list`, `steps`, `quote`, `tick` (boxes), `lines` to
--- write on. `order` and `without` name them as they name others; a variant has
--- `add "document.report.x" { title, after, blocks }`, `change` and `remove` for one of them.
---
--- ```lua
--- report { without = { "look" }, colours = { main = "#7a1f4d" } }
--- ```
---@param body table
function author.report(body) end

--- A part of the report, of its own or alone (from `api = 2` on): `title`, `after` (the part behind which it
--- stands, else at the end), `alone = true` (no part of the report; `report A --part NAME` makes it),
--- `visible` (for whom at most: "group", "unit", "agency", "public"), `blocks`: a list, or
--- `function(e, unit, old)` that gives one. A block has `heading`, `lead`, `text`, `list`, `steps`, `quote`,
--- `tick`, `table = { caption, columns, rows }`, `lines`, `small`, `page` (a new page before it). `old` gives
--- what a version takes the place of.
---
--- `e` holds what those may read for whom it is: `language`, `title`, `held_on`, `date`, `place`, `agency`,
--- `audience`, `final`, `provisional`, `persons`; `elements` (and `element.<id>`), each with `id`, `title`,
--- `question`, `group`, `applies`, `ist`, `ist_words`, `soll`, `soll_words`, `soll_state`, `soll_year`,
--- `soll_why`, `abstand`, `state`, `how`, `why`, `dissent`, `weight`, `rank`, `n`, `states`, `spread`,
--- `criteria`, `facts`, `strengths`, `obstacles`, `questions`, `support`; `reflections`; `groups` (`id`,
--- `title`, `level`, `elements`); `talk`, `build_on`, `order` (ids of elements); `advice` (`id`, `element`,
--- `text`, `why`, `steps`, `effort`, `months`, `outcome`); `hints` (`id`, `elements`, `text`, `why`,
--- `outcome`); `results` (`id`, `title`, `value`, `words`, `low`, `high`); `plan` (`title`, `important`,
--- `feasible`, `goals`, `packages` with `what`, `who`, `due`, `due_words`, `state`, `late`); `figures` (`id`,
--- `title`, `value`, `words`, `unit`, `as_of`, `source`). `unit` has what rules read and `kind_words`. What
--- nobody knows is nil.
---
--- ```lua
--- document "weit" { title = "Was weit weg ist", after = "summary", blocks = function(e)
---   local list = {}
---   for _, x in ipairs(e.elements) do if (x.abstand or 0) >= 1 then list[#list + 1] = x.title end end
---   return { { list = list } }
--- end }
--- ```
---@param id string
---@return fun(body: table)
function author.document(id) end

--- A table over a round, which `wegmarke views UNIT NAME` shows (from `api = 2` on): `title`, `about`,
--- `columns` (titles), `rows = function(e, unit, old)`, which gets what functions of documents get and gives
--- a list of rows, each a list of cells; `visible`.
---
--- ```lua
--- view "offen" { title = "Offen", columns = { "Element" }, rows = function(e)
---   local rows = {}
---   for _, x in ipairs(e.elements) do if not x.ist then rows[#rows + 1] = { x.title } end end
---   return rows
--- end }
--- ```
---@param id string
---@return fun(body: table)
function author.view(id) end

--- Adds: `add "element" {...}`, `add "element.criterion" { type = 2, kind, text }`, `add
--- "element.depth" { ... }`, `add "element.questions" { ... }`, `add "roles.id" {...}`. `before` and
--- `after` give the place.
---@param name string
---@return fun(body: table)
function author.add(name) end

--- Changes what is inherited: an element, rule or advice by its id, `"element.criterion"`, `"roles.id"`,
--- `"types.2"`, `"groups.id"`, `"rollup.id"`. Left out: inherited. Set: replaced. `none`: emptied. Texts
--- merge by language, cells by type; lists are replaced whole. From `api = 2` on `facts` merge by name, and
--- a fact, or the `weight` of an element or a group, may be a function of the former.
---
--- ```lua
--- change "koordination" { weight = function (old) return old * 2 end, facts = { stellen = 1.5 } }
--- ```
---@param name string
---@return fun(body: table)
function author.change(name) end

--- Takes out what is inherited; `why`, and `also`: the advice and rules that go with it.
---@param name string
---@return fun(body: table)
function author.remove(name) end

--- Makes one element of several: `from`, `title`, `question`, `cells`, `why`, `also`.
---@param id string of the new element
---@return fun(body: table)
function author.merge(id) end

--- Makes several elements of one: `into = { {...}, {...} }`, `why`, `also`.
---@param id string of the element that is split
---@return fun(body: table)
function author.split(id) end

--- Texts of the model in a language that it does not have by itself, from `api = 2` on; best in a file of
--- its own. A text is named by where it stands: `title`, `types.2.title`, `roles.leitung.title`,
--- `groups.x.title`, `koordination.title`, `koordination.cells.2.text` (by the type's value),
--- `koordination.<criterion>.text`, `koordination.depth.1`, `advice.x.text`, `advice.x.steps.1`,
--- `rule.x.why`, `words.build_on`, `report.intro`. Tables may stand for what is behind a point. What is
--- missing stays in the model's language, and `model check` lists it. A variant takes over the translation
--- of its base but for what it words anew.
---
--- ```lua
--- translation "tr" {
---   title = "...",
---   koordination = { title = "...", cells = { [2] = { text = "..." } } },
--- }
--- ```
---@param language string such as "tr"
---@return fun(body: table)
function author.translation(language) end

--- Shows values to the author: `model check` and `model test` print them with file and line, and in which
--- case; nobody else sees them. The same line with the same words comes once, with how often.
---
--- ```lua
--- rule "r" { why = "w", hint = "h", elements = { "ziele" }, when = function(p)
---   print("Stand der Ziele", p.ziele.ist)
---   return p.ziele.ist >= 2
--- end }
--- ```
---@param ... any
function author.print(...) end

--- The empty value: empties a field that would be inherited, `why = none`.
author.none = {}

--- The order: `order { ids }` of elements, `order "roles" { ids }` of a list. All of them, each once.
---@param ids table|string
function author.order(ids) end

return author
