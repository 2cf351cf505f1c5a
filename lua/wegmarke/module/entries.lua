--- Entries of lists as the files of procedures and catalogues give them, checked and in one form.

local lang = require "wegmarke.lang"
local merge = require "wegmarke.module.merge"
local shape = require "wegmarke.module.shape"

local M = {}

--- The most of one list.
M.most = 5000

--- Checks a body against a shape; true if it has no error. `prefix`: where in the declaration it stands.
function M.right(d, decl, wanted, body, prefix, partial)
  local before = d.findings.errors
  shape.check(wanted, body, d.languages, function(path, err, severity)
    local full = { table.unpack(prefix or {}) }
    for _, key in ipairs(path) do full[#full + 1] = key end
    d.findings:at(decl, full, err, severity)
  end, partial, 2)
  return d.findings.errors == before
end

--- Tells what is wrong at a place of a declaration.
function M.fault(d, decl, path, key, args, severity)
  d.findings:at(decl, path, lang.err("model." .. key, args), severity)
end

--- What a declaration says, without the fields that it says are empty.
function M.emptied(item)
  for name, value in pairs(item) do
    if merge.is_none(value) then
      item[name] = nil
    elseif type(value) == "table" then
      M.emptied(value)
    end
  end
  return item
end

-- Entries: { id, title } of "id", { "id", "title" }, { "id", de = "...", en = "..." }, { id =, title = }.
local function entry_of(given)
  if type(given) == "string" then return { id = given } end
  if type(given) ~= "table" or given.id ~= nil or given[1] == nil then return given end
  local made = {}
  for key, value in pairs(given) do
    if type(key) == "string" then made[key] = value end
  end
  made.id, made.title = given[1], made.title or given[2]
  if made.de or made.en then
    made.title = made.title or { de = made.de, en = made.en }
    made.de, made.en = nil, nil
  end
  return made
end

--- Whether all keys of a table are places.
function M.is_list(t)
  local n = 0
  for _ in pairs(t) do n = n + 1 end
  return n == #t
end

--- The part of an entry that a shape knows, and what it says beyond.
function M.split(entry, wanted)
  local known, more = {}, {}
  for key, value in pairs(entry) do
    if wanted.fields[key] or math.type(key) == "integer" then known[key] = value else more[key] = value end
  end
  return known, more
end

M.any = { type = "any" }

--- The entries of a list, checked and in one form; nil after findings. `more`: they may say what the shape
-- does not know.
function M.of(d, decl, given, path, wanted, more)
  if type(given) ~= "table" or not M.is_list(given) then
    M.fault(d, decl, path, "want_list", { got = type(given) })
    return nil
  elseif #given > M.most then
    M.fault(d, decl, path, "too_many_entries", { n = #given, most = M.most })
    return nil
  end
  local list, seen, ok = {}, {}, true
  for i, one in ipairs(given) do
    local entry, at = entry_of(one), { table.unpack(path) }
    at[#at + 1] = i
    if type(entry) ~= "table" then
      M.fault(d, decl, at, "want_entry", { got = type(entry) })
      ok = false
    else
      local known, beyond = M.split(entry, wanted)
      if more then
        for _, value in pairs(beyond) do ok = M.right(d, decl, M.any, value, at) and ok end
      end
      if not M.right(d, decl, wanted, more and known or entry, at) then
        ok = false
      elseif seen[entry.id] then
        M.fault(d, decl, at, "twice", { id = entry.id })
        ok = false
      else
        seen[entry.id] = true
        list[#list + 1] = M.emptied(merge.copy(entry))
        d.origin:add(list[#list], decl, at)
      end
    end
  end
  return ok and list or nil
end

return M
