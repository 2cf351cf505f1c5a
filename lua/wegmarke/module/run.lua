--- From the files of a module of any kind to what they declare: runs those of its whole chain in one state of
--- their own. What is made of it stands in load.lua for models, in declared.lua for all others.

local box = require "wegmarke.box"
local findings_of = require "wegmarke.module.findings"
local lang = require "wegmarke.lang"
local logo = require "wegmarke.module.logo"
local look = require "wegmarke.module.look"
local mistake = require "wegmarke.module.mistake"
local names = require "wegmarke.module.names"
local raised = require "wegmarke.module.raised"
local search = require "wegmarke.module.search"
local source = require "wegmarke.source"
local sys = require "wegmarke.sys"

local M = {}

--- The number of the API that each kind of module is written for, as far as this host knows.
---@type table<string, integer>
M.API = { model = 1, procedure = 2, catalogue = 2 }

-- The newest of a kind that has several; which one a model is for stands in it, so its hash says it, too.
local NEWEST = { model = 2 }

-- How many models a chain may have.
local MOST = 20

--- How many values the files of one model may declare.
M.MOST_VALUES = math.tointeger(tonumber(os.getenv "WEGMARKE_MODEL_VALUES" or "")) or 200000

local INSIDE = "lua/wegmarke/module/inside.lua"
local PARTS = { "plain", "environment", "profile", "score", "rollup", "records", "notice", "questions",
  "document" }

local compiled -- the inner side, parsed once: that takes five times as long as all else of a fresh state

local function new_box()
  compiled = compiled or string.dump(assert(load(sys.packed(INSIDE), "@" .. INSIDE, "t")))
  local made, err = box.new { inside = compiled, chunk = "@" .. INSIDE }
  if not made then
    error("the inner side of models does not start: " .. tostring(err.message), 0)
  end
  for _, name in ipairs(PARTS) do
    assert(made:call("provide", name, sys.packed("lua/wegmarke/module/inside_" .. name .. ".lua"))
      ~= false)
  end
  made:call("limit", M.MOST_VALUES)
  return made
end

-- Runs the files of one module, or that one of its parts; what all that ran declared, or nil after findings.
local function run_files(inner, id, files, findings, only)
  local kind = search.kind_of(files)
  for i = 2, only and 0 or #files do
    local bytes = files[i].bytes
    local plain = files[i].path:find("%.lua$") and not search.is_part(files[i].path)
      and (bytes:find("\nfunction ", 1, true) or bytes:find "^function ") and source.plain(bytes)
    if plain then inner:call("later", plain, "@" .. (files[i].shown or files[i].path), id) end
  end
  for _, file in ipairs(only and { only } or files) do
    local shown = file.shown or file.path
    local ok, message = true, nil
    if file.path:find("%.lua$") and (only or not search.is_part(file.path)) then
      local plain, err = source.plain(file.bytes)
      if plain then
        ok, message = inner:call("load", plain, "@" .. shown, id, kind)
      else
        findings:add("error", shown, nil, err)
      end
    end
    if ok == nil then
      local words, where, line = raised.told(message)
      findings:add("error", where or shown, line, words)
      if message.kind ~= "runtime" or message.key == "model.too_many_values" then
        return nil -- what it declared before that is half of something
      end
    elseif ok == false then
      local line = tonumber(message:match(":(%d+):"))
      local words, where = mistake.explain(source.plain(file.bytes), raised.without_position(message),
        line or 1, findings.verbs)
      findings:add("error", shown, where, words)
    end
  end
  local declared, err = inner:call("declared", id)
  if not declared then
    findings:add("error", files[1].shown, nil, (raised.told(err)))
    return nil
  end
  return declared
end

-- The identity that every other check needs; nil if it is not there.
local function read_identity(id, declared, findings, files)
  local first
  local kind = search.kind_of(files)
  for _, decl in ipairs(declared) do
    if M.API[decl.verb] then
      if first then
        findings:at(decl, {}, lang.err("model.second_model",
          { id = decl.id, file = first.file, line = first.line }))
      else
        first = decl
      end
    end
  end
  if not first or first.verb ~= kind then
    if findings.errors == 0 then
      findings:add("error", files[1].shown, 1, lang.err("model.no_" .. kind, { id = id }))
    end
    return nil
  end
  local body = first.body
  local oldest, newest = M.API[kind], NEWEST[kind] or M.API[kind]
  if math.type(body.api) == "integer" and (body.api < oldest or body.api > newest) then
    findings:at(first, { "api" }, lang.err("model.api", { api = body.api, known = newest }))
    return nil
  end
  if first.id ~= id then
    findings:at(first, {}, lang.err("model.other_id", { id = first.id, folder = id }))
  end
  return first
end

-- What a hash begins with, so that the same bytes for another API are another module.
local function hash_head(files)
  local kind = search.kind_of(files)
  return ("wegmarke %s, api %d\n"):format(kind, M.API[kind])
end

--- The hash that pins a module: SHA-256 over kind and API number and path and bytes of every file of its
--- chain, base first.
---@param files table[] { model_id, path, bytes }
---@return string hex 64 digits
function M.hash(files)
  local parts = { hash_head(files) }
  for _, file in ipairs(files) do
    parts[#parts + 1] = ("%s/%s\0%d\0"):format(file.model_id, file.path, #file.bytes)
    parts[#parts + 1] = file.bytes
  end
  return sys.sha256(table.concat(parts))
end

--- What the files of one module declare, each by itself: for tools that rewrite files.
---@param id string
---@param files table[] { model_id, path, bytes, shown }
---@param verbs table<string, true> what declares things in files of its kind
---@return table[]|nil declared { verb, id, body, file, line }; nil if a file does not run
---@return table[] findings
function M.declared(id, files, verbs)
  local findings = findings_of.new(verbs)
  local inner = new_box()
  findings:know(files)
  local declared = run_files(inner, id, files, findings)
  inner:close()
  return findings.errors == 0 and declared or nil, findings.list
end

-- The file beside its own that a declaration names.
local function named_file(decl)
  local name = decl.verb == "report" and decl.body.logo
  if name then
    return logo.is_name(name) and name or nil
  end
  name = decl.verb == "rows" and decl.body.file
  return type(name) == "string" and names.is_file(name) and name or nil
end

-- Adds the files that a module names (a logo, rows) to its files, so that they are pinned with them.
local function add_named(id, files, declared)
  for _, decl in ipairs(declared) do
    local name = named_file(decl)
    if name then
      local there = false
      for _, file in ipairs(files) do
        there = there or file.path == name
      end
      local bytes = not there and files.read and files.read(name)
      if bytes then
        files[#files + 1] = { model_id = id, path = name, bytes = bytes, shown = id .. "/" .. name }
      end
    end
  end
end

-- The file of a part that `use` names: the copy that was kept with the module or lies beside its files, else
-- the one in the folder of the module that has it.
local function part_file(name, files, find_base)
  local module, part = name:match "^([%w_-]+)%.([%w_-]+)$"
  if not module then return nil, lang.err("model.use_name", { given = name }) end
  local path = search.part_file(name)
  for _, file in ipairs(files) do
    if file.path == path then return file end
  end
  local id = files[1].model_id
  local bytes = files.read and files.read(path)
  if bytes then return { model_id = id, path = path, bytes = bytes, shown = id .. "/" .. path } end
  local there, err = find_base(module)
  if not there then return nil, err end
  local own = search.part_file(part)
  bytes = there.read and there.read(own)
  if not bytes then
    return nil, lang.err("model.use_part", { id = module, part = part, file = own })
  end
  local folder = (there[1].shown or ""):match "^.*/" or module .. "/"
  return { model_id = id, path = path, bytes = bytes, shown = folder .. own }
end

-- What a module declares, with what the parts say that it uses, where it uses them; nil after findings. The
-- parts become files of the module, so that they are pinned with it.
local function with_parts(inner, link, find_base, findings)
  local all, used, files, id = {}, {}, link.files, link.id
  local known = link.declared
  local function say(decl, err) findings:at(decl, {}, err) end
  local function add(list)
    for _, decl in ipairs(list) do
      if decl.verb ~= "use" then
        all[#all + 1] = decl
      elseif used[decl.id] then
        say(decl, lang.err("model.use_twice", { given = decl.id, line = used[decl.id].line,
          file = used[decl.id].file }))
      elseif link.identity.body.api < NEWEST.model then
        say(decl, lang.err("model.needs_api", { api = NEWEST.model, got = link.identity.body.api }))
      else
        local file, err = part_file(decl.id, files, find_base)
        used[decl.id] = decl
        if not file then
          say(decl, err)
          return false
        end
        findings:know { file }
        local there = false
        for _, one in ipairs(files) do there = there or one == file end
        if not there then files[#files + 1] = file end
        if not findings.pinned and not look.files({ file }, findings) then return false end
        local now = run_files(inner, id, files, findings, file)
        if not now then return false end
        local more = table.move(now, #known + 1, #now, 1, {})
        known = now
        if not add(more) then return false end
      end
    end
    return true
  end
  return add(link.declared) and all or nil
end

local function chain_text(chain, last)
  local ids = {}
  for i = #chain, 1, -1 do
    ids[#ids + 1] = chain[i].id
  end
  ids[#ids + 1] = last
  return table.concat(ids, " -> ")
end

-- Whether the files of a link are those of the program's own module, which its tests find without fault.
local function is_packed(link)
  for _, file in ipairs(link.files) do
    local module, part = (search.used_part(file.path) or ""):match "^(.-)%.(.+)$"
    local path = module and module .. "/" .. search.part_file(part) or link.id .. "/" .. file.path
    if sys.packed("models/" .. path) ~= file.bytes then return false end
  end
  return true
end

-- Runs the module and all it extends. Returns the links, base first: { id, files, declared,
-- identity }; nil after findings.
local function run_chain(inner, id, files, find_base, findings)
  local chain, seen = {}, {}
  while true do
    findings:know(files)
    local right = findings.pinned or is_packed { id = id, files = files } or look.files(files, findings)
    local declared = right and run_files(inner, id, files, findings)
    local identity = declared and read_identity(id, declared, findings, files)
    if not identity then
      return nil
    end
    local link = { id = id, files = files, declared = declared, identity = identity }
    link.declared = with_parts(inner, link, find_base, findings)
    if not link.declared then
      return nil
    end
    add_named(id, files, link.declared)
    link.packed = is_packed(link)
    table.insert(chain, 1, link)
    seen[id] = true
    local base = identity.body.extends
    if base == nil or (type(base) == "table" and base.none) then
      return chain
    elseif type(base) ~= "string" then
      findings:at(identity, { "extends" }, lang.err("model.want_string", { got = type(base) }))
      return nil
    elseif seen[base] or #chain >= MOST then
      findings:at(identity, { "extends" },
        lang.err("model.extends_circle", { chain = chain_text(chain, base) }))
      return nil
    end
    local found, err = find_base(base)
    if not found then
      findings:at(identity, { "extends" }, err)
      return nil
    elseif search.kind_of(found) ~= search.kind_of(files) then
      findings:at(identity, { "extends" }, lang.err("model.extends_kind",
        { id = base, kind = search.kind_of(found), own = search.kind_of(files) }))
      return nil
    end
    id, files = base, found
  end
end

--- The files of a whole chain, base first.
---@param chain table[] as `chain` gives it
---@return table[] files { model_id, path, bytes }
function M.all_files(chain)
  local list = {}
  for _, link in ipairs(chain) do
    for _, file in ipairs(link.files) do
      list[#list + 1] = { model_id = link.id, path = file.path, bytes = file.bytes }
    end
  end
  return list
end

--- Runs a module of any kind and all it extends, in one state of their own.
---@param id string
---@param files table[]
---@param find_base (fun(id: string): table[]|nil, table|nil)
---@param findings wegmarke.module.Findings
---@return userdata inner the state; to be closed
---@return table[]|nil chain base first: { id, files, declared, identity, packed }; nil after findings
function M.chain(id, files, find_base, findings)
  local inner = new_box()
  return inner, run_chain(inner, id, files, find_base, findings)
end

return M
