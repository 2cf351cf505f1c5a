--- What a running verb has at hand: its arguments, the database, models, and ways to speak.
---
--- Standard output carries what was asked for and what was done; standard error carries hints,
--- notes and errors, so that output can be piped. Everything goes through text.terminal.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local sys = require "wegmarke.sys"
local text = require "wegmarke.text"

---@class wegmarke.cli.Context
---@field args table<string, any> arguments by name
---@field opts table<string, any> options by name
---@field global table<string, any> options every verb takes
---@field verb table the verb's metadata
local Context = {}
Context.__index = Context

local M = {}

-- What the model that a verb speaks of calls things: of the model itself, the round, or the latest round of
-- the unit at hand. A model that fails to load has none, and is told of where it is needed.
local function words_at_hand(ctx)
  if not ctx.words_known and ctx.opened and (ctx.round or ctx.unit_id) then
    ctx.words_known = true -- what is told while the model loads needs no words
    local ok, model = pcall(function()
      local assessments = require "wegmarke.data.assessments"
      local latest = not ctx.round and assessments.latest(ctx.opened, ctx.unit_id)
      local round = ctx.round or latest and assessments.get(ctx.opened, latest.id)
      return round and ctx:model_of(round)
    end)
    ctx.words = ok and model and model.words or ctx.words
  end
  return ctx.words
end

--- A context for one call of a verb. Texts call things as the model at hand does, once there is one.
---@param verb table
---@param parsed table what args.parse returned
---@param global table
---@return wegmarke.cli.Context
function M.new(verb, parsed, global)
  local ctx = setmetatable({
    verb = verb, args = parsed.args, opts = parsed.opts, global = global, sys = sys,
    opened = nil, models = {},
  }, Context)
  lang.speak_of(function() return words_at_hand(ctx) end)
  return ctx
end

--- Says which unit the verb speaks of; texts then call things as the model of its latest round does.
---@param id string
function Context:speak_of_unit(id) self.unit_id = id end

--- Prints one line.
function Context.print(_, line)
  sys.out(text.terminal(line or ""), "\n")
end

--- Prints one line that heads what follows, bold where that can be seen.
function Context:heading(line)
  local shown = text.terminal(line)
  if self:colour() then shown = "\27[1m" .. shown .. "\27[0m" end
  sys.out(shown, "\n")
end

--- Prints lines that are already fit for the terminal (tables).
function Context.lines(_, lines)
  if #lines > 0 then sys.out(table.concat(lines, "\n"), "\n") end
end

--- Says how many of an assessment's answers count, how many wait, and why. Silent with --json.
---@param assessment_id string
---@return table numbers for JSON
function Context:standing(assessment_id)
  local gathered = self:need(require("wegmarke.data").gather(self:db(), assessment_id))
  local said, numbers = require("wegmarke.data.closing").standing(gathered)
  for _, one in ipairs(self.opts.json and {} or said) do self:print(one) end
  return numbers
end

--- Whether output may be highlighted.
---@return boolean
function Context:colour()
  return not self.global["no-colour"] and require("wegmarke.terminal").colour(1)
end

--- Says what was done. Silent with --json.
function Context:done(key, args)
  if not self.opts.json then self:print(lang.say("cli." .. key, args)) end
end

--- Says something beside the output, on standard error. Silent with --json.
function Context:note(key, args)
  if not self.opts.json then
    sys.err(text.terminal(lang.say("cli." .. key, args)), "\n")
  end
end

--- Names the next step, as commands that can be copied.
---@param ... string commands without the program's name
function Context:next_step(...)
  if self.opts.json then return end
  for i, command in ipairs { ... } do
    local lead = i == 1 and lang.say("cli.next") or lang.say("cli.next_or")
    sys.err(text.terminal(lead .. " " .. self:command(command)), "\n")
  end
end

--- A word as a shell takes it.
---@param word string
---@return string
function M.quote(word)
  if word:find("^[%w%._/:=@%%+,-]+$") then return word end
  return '"' .. word:gsub('["\\$`]', "\\%0") .. '"'
end

--- A command line that works here: with the database that was named.
---@param rest string
---@return string
function Context:command(rest)
  local named = self.global.db
  if named then return "wegmarke --db " .. M.quote(named) .. " " .. rest end
  return "wegmarke " .. rest
end

--- Prints a value as JSON.
function Context.json(_, value)
  sys.out(require("wegmarke.json").encode(value, { indent = 2, empty_lists = true }), "\n")
end

--- Ends the verb with an error.
---@param err any
---@param status integer|nil
---@param hint string|nil
function Context.fail(_, err, status, hint)
  fault.raise(err, status, hint)
end

--- Ends the verb when `value` is nil (or false), else passes everything on.
---@param value any
---@param err any
---@return any ...
function Context.need(_, value, err, ...)
  if value == nil then fault.raise(err) end
  return value, err, ...
end

--- The path of the database.
---@return string
function Context:db_path()
  local named = sys.env("WEGMARKE_DB")
  return self.global.db or named ~= "" and named or "wegmarke.db"
end

--- Whether an older file may be brought up to date, asked before the first write. Without a terminal only
--- `--upgrade` says so; then the write ends with what to do.
local function may_upgrade(ctx, path)
  if ctx.global.upgrade then return true end
  if not (sys.isatty(0) and sys.isatty(2)) then return false end
  return ctx:agrees(lang.say("cli.db_older_ask", { path = path }), false) or false
end

--- The database, opened at its first use; it must exist. A file of an older version is read through a copy
--- in memory and stays as it is until something is written.
function Context:db()
  if self.opened then return self.opened end
  local db, err = require("wegmarke.store").open(self:db_path(),
    { upgrade = function(path) return may_upgrade(self, path) end })
  if not db then
    local hint
    if err.code == "db_missing" then
      if require("wegmarke.file").exists(self:db_path()) then
        err = lang.err("cli.db_empty", { path = self:db_path() })
      end
      hint = lang.say("cli.next") .. " " .. self:command("init")
    end
    fault.raise(err, nil, hint)
  end
  self.opened = db
  return db
end

--- Closes what was opened.
function Context:close()
  if self.opened then
    local copy = self.opened:old_copy()
    if copy then self:note("db_upgraded", { path = self:db_path(), copy = copy }) end
    self.opened:close()
    self.opened = nil
  end
end

--- A model by its id, as found now on disk or packed in.
---@param id string
---@return table M
function Context:model(id)
  local model = require "wegmarke.model"
  local loaded, findings = model.load(id)
  if loaded then
    self.words = loaded.words
    return loaded
  end
  local ids = {}
  for _, known in ipairs(model.list()) do ids[#ids + 1] = known.id end
  for _, known in ipairs(ids) do
    if known == id then
      return fault.raise(findings, fault.model,
        lang.say("cli.next") .. " " .. self:command("model check " .. M.quote(id)))
    end
  end
  return fault.raise(
    lang.err("cli.model_unknown", { given = id, nearest = text.nearest(id, ids), known = ids }),
    fault.model)
end

--- Ends the command because another database than the one in use cannot be opened.
---@param err table as the store gives it
---@param path string the other one
function Context:fail_other(err, path)
  if err.code == "db_missing" and require("wegmarke.file").exists(path) then
    fault.raise(lang.err("cli.db_empty", { path = path }), fault.database)
  end
  fault.raise(err, nil, err.code == "db_readonly" and lang.say("store.merge_open_once", { path = path })
    or err.code == "db_corrupt" and lang.say("store.rescue_hint", { path = path }) or nil)
end

--- An assessment by what the user calls it.
---@param ref string
---@param opts {withdrawn: boolean|nil, joined: boolean|nil}|nil as `data.assessments.find` takes it
---@return table assessment
function Context:assessment(ref, opts)
  local found, err = require("wegmarke.data.assessments").find(self:db(), ref, opts)
  if not found then
    fault.raise(err, nil, lang.say("cli.next") .. " " .. self:command("assess list"))
  end
  self.round = self.round or found
  return found
end

--- A unit by what the user calls it.
---@param ref string
---@return table unit
function Context:unit(ref)
  local found = self:need(require("wegmarke.data.units").find(self:db(), ref))
  self:speak_of_unit(found.id)
  return found
end

--- A short name for an assessment: as much of its id as tells it from all others, at least four
--- digits, but the one digit that the ids of the example begin with.
---@param id string
---@return string
function Context:short(id)
  local assessments = require "wegmarke.data.assessments"
  local least = id:find("^%d0000000") and 1 or 4
  for n = least, 32 do
    local found = assessments.find(self:db(), id:sub(1, n), { withdrawn = true, joined = true })
    if found and found.id == id then return id:sub(1, n) end
  end
  return id
end

--- The model an assessment is pinned to, made from the sources kept in the database.
---@param assessment table
---@return table M
function Context:model_of(assessment)
  local hash = assessment.model_hash
  local key = hash .. (assessment.id or "")
  if self.models[key] then return self.models[key] end
  local kept = self:need(require("wegmarke.data.models").sources(self:db(), hash))
  local loaded, findings = require("wegmarke.model").from_files(kept.id, kept.files)
  if not loaded then fault.raise(findings, fault.model) end
  for _, finding in ipairs(findings) do
    if finding.pinned then
      self:note("pinned_model", { model = kept.id, file = finding.file, line = finding.line or 1 })
      break
    end
  end
  self.models[key] = require("wegmarke.data.applying").of(self:db(), loaded, assessment)
  return self.models[key]
end

--- Evaluates an assessment. Of a finalised one the kept result is returned; if this program would
--- now come to another, a note says so.
---@param assessment table
---@param opts {provisional: boolean|nil}|nil
---@return table E
---@return table M
---@return table A
function Context:evaluate(assessment, opts)
  local model = self:model_of(assessment)
  local gathered = self:need(require("wegmarke.data").gather(self:db(), assessment.id))
  local kept = assessment.final
    and require("wegmarke.data.assessments").result(self:db(), assessment.id)
  if kept then opts = { unseen = opts and opts.unseen } end
  local result, err = require("wegmarke.evaluate").run(model, gathered, opts or {})
  if not result then fault.raise(err, fault.model) end
  if kept then
    local json = require "wegmarke.json"
    local stored = self:need(json.decode(kept.json))
    result.despite = stored.despite
    -- Title, agency and the unit's name may have been changed since; they decide nothing.
    local now = { title = result.assessment.title, agency = result.assessment.agency,
      name = result.unit.name }
    result.assessment.title, result.assessment.agency = stored.assessment.title, stored.assessment.agency
    result.unit.name = stored.unit.name
    -- The plan goes on, as `plan` shows it.
    result.fields = stored.fields
    -- Counts of what was folded can't give everything again that single sheets gave.
    local folded = false
    for _, batch in ipairs(gathered.batches) do folded = folded or batch.folded end
    if not folded and json.encode(result) ~= kept.json then
      self:note(kept.host == sys.version and "result_later" or "result_differs")
    end
    stored.assessment.title, stored.assessment.agency, stored.unit.name = now.title, now.agency, now.name
    result = stored
  end
  return result, model, gathered
end

--- The rules that failed, but for those the assessment was finalised in spite of.
---@param result table E
---@return table[] errors
function Context.failed_rules(result)
  local passed_over, list = {}, {}
  for _, id in ipairs(result.despite and result.despite.rules or {}) do passed_over[id] = true end
  for _, problem in ipairs(result.errors or {}) do
    if not passed_over[problem.id] then list[#list + 1] = problem end
  end
  return list
end

--- An element of a model by id, by title in any language, or by a unique part of either.
---@param model table
---@param given string
---@return string|nil id
---@return table|nil err
---@return boolean|nil several whether it is a part of more than one
function Context.find_element(_, model, given)
  local id, err = require("wegmarke.data.intake.names").element(model, given)
  if id then return id end
  if not given:find "[%w\128-\255]" then return nil, err end -- "-" is a part of many
  local wanted, hits, titles = text.lower(given), {}, {}
  for _, element in ipairs(model.elements) do
    local names = element.id .. "\n" .. lang.pick(element.title) .. "\n"
      .. lang.pick(element.title, model.language)
    if text.lower(names):find(wanted, 1, true) then
      hits[#hits + 1], titles[#titles + 1] = element.id, lang.pick(element.title)
    end
  end
  if #hits == 1 then return hits[1] end
  if #hits > 1 and #hits < #model.elements then
    return nil, lang.err("cli.element_several", { given = given, titles = titles }), true
  end
  return nil, err
end

--- The same, ending the verb when there is none.
---@return string id
function Context:element(model, given)
  local id, err = self:find_element(model, given)
  return id or fault.raise(err)
end

--- The next line that somebody types, or of a file; replaced where nobody can type.
function M.next_line()
  sys.await()
  return io.read("l")
end

--- Asks for one line at the keyboard, or takes the next one of a file.
---@param prompt string
---@return string|nil line without the blanks around it; nil at the end of the input
function Context:ask(prompt)
  sys.err(text.terminal(prompt), " ")
  local line = M.next_line()
  if line and not self.asked then line = self:need(require("wegmarke.source").plain(line)) end
  self.asked = true
  return line and line:match("^%s*(.-)%s*$")
end

--- What a word answers: nothing but a word for yes is a yes.
---@param word string
---@return boolean|nil answer nil if it is neither yes nor no
function M.answer(word)
  local said = text.lower(word)
  for yes in lang.say("cli.yes_words"):gmatch("%a+") do
    if said == yes then return true end
  end
  for no in lang.say("cli.no_words"):gmatch("%a+") do
    if said == no then return false end
  end
end

--- Asks until the answer is yes or no.
---@param prompt string says what an empty line means
---@param empty boolean what it means
---@return boolean|nil answer nil at the end of the input
function Context:agrees(prompt, empty)
  while true do
    local said = self:ask(prompt)
    if not said then return nil end
    if said == "" then return empty end
    local answer = M.answer(said)
    if answer ~= nil then return answer end
  end
end

--- Makes a folder, with those it lies in.
---@param path string
function Context.folder(_, path)
  local made, message = sys.mkdir(path)
  if made then return end
  local there = require("wegmarke.file").exists(path)
  fault.raise { code = there and "folder_is_file" or "folder_not_made", path = path, detail = message }
end

-- Ends the verb: a file can't be written, or must not be.
local function refuse(ctx, err)
  local there = { file_there = true, file_changed = true, file_other = true }
  fault.raise(err, nil, there[err.code] and require("wegmarke.cli.args").has(ctx.verb, "overwrite")
    and lang.say("cli.overwrite_hint") or nil)
end

--- Writes files, all of them or none, with the folders they lie in. What is there already is replaced
--- only if this verb wrote it and nobody changed it since, or with --overwrite; a database never.
---@param files {path: string, bytes: string, format: string|nil, kind: string|nil}[] `format` as
---  wegmarke.file has it; `kind`: of output, else the verb
function Context:put(files)
  for _, one in ipairs(files) do
    one.kind = one.kind or self.verb.name
    one.overwrite = one.overwrite or self.opts.overwrite
  end
  local ok, err = require("wegmarke.file").write_all(files)
  if not ok then refuse(self, err) end
end

--- Writes files into a folder as `put` does, and keeps beside them by what they are known. What somebody
--- changed stays, see `wegmarke.cli.in_folder`.
---@param folder string ends in "/"
---@param list {path: string, bytes: string, format: string|nil}[] holds afterwards those that were written
function Context:put_into(folder, list)
  self:put(require("wegmarke.cli.in_folder").prepare(self, folder, list))
end

-- The file named by -o, in a folder that is there; nil for standard output.
local function output_file(ctx)
  local path = ctx.opts.output
  if not path or path == "-" then return nil end
  local folder = path:match("^(.*)/[^/]*$")
  if folder and folder ~= "" and not sys.is_folder(folder) then
    fault.raise { code = "folder_missing", path = path }
  end
  return path
end

--- Ends the verb if what it makes could not be delivered. For verbs that keep what goes out: they ask
--- before they make it, so that nothing is kept of what never went out.
---@param format string|nil as `deliver` has it
function Context:may_deliver(format)
  local path = output_file(self)
  if not path then return end
  local ok, err = require("wegmarke.file").may_write(path,
    { format = format, kind = self.verb.name, overwrite = self.opts.overwrite })
  if not ok then refuse(self, err) end
end

--- Writes what a verb made to the file named by -o, whole or not at all, or to standard output.
---@param bytes string
---@param format string|nil of the bytes, as wegmarke.file has it
---@param kind string|nil of output, else the verb
---@return boolean to_file
---@return string written what the file holds now
function Context:deliver(bytes, format, kind)
  local path = output_file(self)
  if not path then
    sys.out(bytes)
    return false, bytes
  end
  local one = { path = path, bytes = bytes, format = format, kind = kind }
  self:put { one }
  self.delivered = one.written
  return true, one.written
end

return M
