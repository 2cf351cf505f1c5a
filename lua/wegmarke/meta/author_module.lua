---@meta wegmarke.author_module
-- luacheck: no unused args

--- The API number 2: what the files of procedures and catalogues may call. Nothing else is there: no files,
--- no clock, no random numbers, no `pcall`.
---
--- All files of a folder run in one environment, `procedure.lua` or `catalogue.lua` first, the others by
--- name. A module that extends another says what it wants otherwise with `add`, `change`, `remove`,
--- `order`, `lists`.
---
--- A function that takes the place of an inherited one gets that as its last argument, `old`.
---@class wegmarke.author_module
local author = {}

--- What a procedure is: `api`, `version`, `title`, `about`, `language`, `languages`, `extends`, `uses`
--- (other modules whose lists and records it refers to), `endorsed_by`, `sources`.
---
--- ```lua
--- procedure "sprechstunde" { api = 2, version = "1", title = "Sprechstunde", uses = { "grundlisten" } }
--- ```
---@param id string the name of the folder
---@return fun(body: table)
function author.procedure(id) end

--- What a catalogue is, with the same fields as `procedure`. It holds lists, and records that units only
--- read.
---@param id string the name of the folder
---@return fun(body: table)
function author.catalogue(id) end

--- A type of records: `title`, `many` (its plural), `line` (the field by which people know one), `fields`;
--- and `of` ("unit" if absent, "assessment", "agency", or another record), `verb`, `key` (what makes two
--- rows the same record), `states` (a list of `{ "id", "title" }` or of `{ id, title, to = { ... } }` where
--- not every move is allowed; with `over = true` nothing of it is due any more), `first`, `visible` ("unit"
--- if absent), `columns`, `was`, `settings`, `about`, `dots` (fields of numbers that a group fills with dots:
--- brings the verb `tally`), `take` (the link by which a record says which one of an earlier round it goes on
--- with: brings the verb `take`).
---
--- ```lua
--- record "beratung" { title = "Beratung", many = "Beratungen", line = "thema",
---   fields = { thema = line { title = "Thema", required = true } } }
--- ```
---@param id string
---@return fun(body: table)
function author.record(id) end

--- Lists by name: entries are `"id"`, `{ "id", "title" }`, `{ "id", de = "...", en = "..." }`, or `{ id,
--- title, note, was, ... }`. In a module that extends another, a list is replaced whole.
---@param body table<string, table[]>
function author.lists(body) end

--- Rows of a list, or, where a record of that name is declared, of reference records: `rows`, or `file`
--- (CSV or XLSX beside the module) with `sheet` and `columns = { name = "head of the column" }`; `source`,
--- `as_of`.
---@param id string
---@return fun(body: table)
function author.rows(id) end

--- A rule on records: `of` (a record) or `pairs` (two of one type, the same in the fields named in `near`, of
--- a list with a member in common), `when`, `why`, `title`, `say` (in which `{field}`, of pairs `{a.field}`,
--- stands for what a record says), `visible`.
---
--- `when(r, unit)`, of pairs `when(a, b)`; in a variant the former function comes last. `r.field` is what a
--- field says, `r:has "field"` whether it says anything, `r.back` the records that name this one, `unit.need`
--- all of a type, `unit.kind`, `unit.today` and so on what there is of the unit. Lists are looked at with
--- `any(list, f)`, `all`, `none`, `count` and `where`; without `f` each counts, in place of it stand names of
--- fields that must be filled, or of members. Free text is read by no rule.
---
--- What a field of no value says is unknown: a flag, a choice of one and a state are tried as each of what
--- they could be, and the rule holds if it does for all; any other field makes that it cannot be told. A way
--- back and all of a type are only known to hold no more once the unit has called the type complete;
--- a catalogue is.
---@param id string
---@return fun(body: table)
function author.notice(id) end

--- What the unit's records say beside an element: `element`, `of`, `say` or `tell(r, unit)`, which gives a
--- text, `when(r, unit)`, `why`, `visible`; without `of` both get the unit alone. It never computes a
--- placement. `wegmarke notices UNIT`, `agree A`, `agree A ELEMENT` and `explain A ELEMENT` show it; forms
--- do if everything that it read was granted to the group (`need grant UNIT 1 group`).
---@param id string
---@return fun(body: table)
function author.clue(id) end

--- An offer of support for a gap: `offer` (an entry of a list or a record of a catalogue), `why`,
--- `when(p, unit)` as rules of models have it, `source`. `wegmarke notices UNIT`, `explain A ELEMENT` and the
--- report of a round show it.
---@param id string
---@return fun(body: table)
function author.suggest(id) end

--- A named table over records: `title`, `of`, `columns` (fields, `state`, ways back), `where(r, unit)`,
--- `order` ("-field": downwards; states as they are declared, a link by what it names), `group`, `visible`.
--- `wegmarke views UNIT` shows it.
---@param id string
---@return fun(body: table)
function author.view(id) end

--- Where a procedure stands: `title`, `about`, `reads` and `makes` ("need", "need+" at least one, "need?",
--- "need*", "need.what" a field that is filled somewhere; of `for_each` each record is to have one),
--- `for_each`, `ask` (questions in words, or fields of what it makes: `steps` shows them, forms those that
--- are no fields), `done(unit)`, of `for_each` `done(r, unit)`, `next`: a command, in which UNIT stands
--- for the unit. `wegmarke steps UNIT` shows it.
---@param id string
---@return fun(body: table)
function author.step(id) end

--- A document of named parts: `title`, `for_each`, `pages`, `parts = { { id, title, shows, say, columns,
--- where } }`, `without`, `order`, `visible`.
---@param id string
---@return fun(body: table)
function author.document(id) end

--- What must hold for two to come together: `why`, `pairs`, `allowed`.
---@param id string
---@return fun(body: table)
function author.demand(id) end

--- What is wished for when some come together: `why`, `pairs`, `weight`, `value`.
---@param id string
---@return fun(body: table)
function author.aim(id) end

--- A case of a procedure, that must hold: `record`, `given` (values by field), `state`, and `expect` with
--- `missing` and `wrong` (fields: all of them), `values` (by field; false: none), `due` (a day, or false),
--- `states` (that may follow), `reads` (by audience the filled fields it reads), `notices` (the rules on
--- records that hold of it alone, on the day `today` of the case). Or `ist`, `soll` (by element) and `unit`,
--- as cases of models have them, and `expect` with `suggests`, all suggestions that apply then.
---@param name string
---@return fun(body: table)
function author.case(name) end

--- Words of a field of work, by name.
---@param body table<string, string|table>
function author.words(body) end

--- Adds: a field (`add "need.fkz" (line { ... })`), a state (`"need.states.x"`), an entry (`"list.x"`), a
--- part of a document (`"document.name.x"`), a notice, view, step ... (`"step.x"`). `before` and `after`
--- give the place.
---@param name string
---@return fun(body: table)
function author.add(name) end

--- Changes what is inherited: a record, a field (`"need.size"`), a state, an entry, a list, a notice, view,
--- step, document or one of its parts. Left out: inherited. Set: replaced. `none`: emptied.
---@param name string
---@return fun(body: table)
function author.change(name) end

--- Takes out what is inherited; `why`.
---@param name string
---@return fun(body: table)
function author.remove(name) end

--- The order of a record's fields (`order "need" { ... }`), of its states, of a list, of steps, of a
--- document's parts: all of them, each once.
---@param name string
---@return fun(ids: string[])
function author.order(name) end

--- A text of one line. Every field may say `title`, `hint`, `required`, `required_if`, `open`, `visible`,
--- `was`, `before`, `after`.
---@param body table
---@return table field
function author.line(body) end

--- A text of any number of lines.
---@param body table
---@return table field
function author.text(body) end

--- An entry of a list, with `many` several: `list`, or the entries themselves.
---@param body table
---@return table field
function author.choice(body) end

--- Yes or no.
---@param body table
---@return table field
function author.flag(body) end

--- A number: `unit`, `decimals`, `from`, `to`, `about` (an estimate may be given), `span` (two numbers may).
---@param body table
---@return table field
function author.number(body) end

--- A day: `due`, `every = { months = 12 }` or `{ days = 30 }`.
---@param body table
---@return table field
function author.date(body) end

--- A month: `due`, `every`.
---@param body table
---@return table field
function author.month(body) end

--- Another record, with `many` several: `to`, and `back`, the name of the way back.
---@param body table
---@return table field
function author.link(body) end

--- An element of the unit's model, with `many` several.
---@param body table
---@return table field
function author.element(body) end

--- A unit, with `many` several.
---@param body table
---@return table field
function author.unit(body) end

--- An assessment, with `many` several.
---@param body table
---@return table field
function author.assessment(body) end

--- An office or a function, never a person; with `many` several.
---@param body table
---@return table field
function author.role(body) end

--- A number with its source and date: `unit`, `decimals`, `from`, `to`.
---@param body table
---@return table field
function author.figure(body) end

--- A person's name: erasable, and never outside the unit.
---@param body table
---@return table field
function author.person(body) end

--- An address.
---@param body table
---@return table field
function author.address(body) end

--- What a function makes of one record, stored nowhere: `value = function(r)`, `unit`.
---@param body table
---@return table field
function author.computed(body) end

return author
