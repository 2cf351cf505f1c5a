--- Files that go into a folder together. Those that have no room for a mark of their own, such as tables
--- and plain texts, are known by a small file beside them, so that the next time may replace them; what
--- somebody changed is never replaced.

local fault = require "wegmarke.cli.fault"
local file = require "wegmarke.file"
local lang = require "wegmarke.lang"
local sys = require "wegmarke.sys"

local M = {}

--- The file beside them: a line for each, its hash, the kind of output and its name.
M.name = ".wegmarke"

local HEAD = "# wegmarke: SHA-256, kind of output, name"

-- What is known of a folder, by name; nil where the file is somebody else's.
local function known(folder)
  local bytes = file.read(folder .. M.name)
  if not bytes or bytes == "" then return {} end
  if bytes:sub(1, #HEAD) ~= HEAD then return nil end
  local list = {}
  for hash, kind, name in bytes:gmatch "\n(%x+) (%S+) ([^\n]+)" do
    list[name] = { hash = hash, kind = kind }
  end
  return list
end

local function without_room(one)
  return one.format == nil or one.format == "csv"
end

-- Whether somebody changed a file since it was written; or whether it is as it was written.
local function state_of(one, name, kind, noted)
  local was = without_room(one) and noted and noted[name]
  if was and was.kind == kind then
    local now = file.read(one.path)
    if not now or now == "" or now == one.bytes then return nil end
    return sys.sha256(now) == was.hash and "own" or "changed"
  end
  local ok, err = file.may_write(one.path, { kind = kind, format = one.format })
  return not ok and err.code == "file_changed" and "changed" or nil
end

local function mark_file(folder, list, kind, noted)
  local lines, names = { HEAD }, {}
  for _, one in ipairs(list) do
    if without_room(one) then
      noted[one.path:sub(#folder + 1)] = { hash = sys.sha256(one.bytes), kind = kind }
    end
  end
  for name in pairs(noted) do names[#names + 1] = name end
  if #names == 0 then return nil end
  table.sort(names)
  for _, name in ipairs(names) do
    lines[#lines + 1] = noted[name].hash .. " " .. noted[name].kind .. " " .. name
  end
  return { path = folder .. M.name, bytes = table.concat(lines, "\n") .. "\n", overwrite = true }
end

--- Makes files ready to be put into a folder. Ends the verb if somebody changed one of them; with
--- --overwrite only those stay as they are, and it is said which.
---@param ctx wegmarke.cli.Context
---@param folder string ends in "/"
---@param list {path: string, bytes: string, format: string|nil, kind: string|nil}[] those that stay are
---  taken out of it
---@return table[] files as `Context:put` takes them, with the file beside them
function M.prepare(ctx, folder, list)
  local noted, changed, kept = known(folder), {}, {}
  for _, one in ipairs(list) do
    local name = one.path:sub(#folder + 1)
    local state = state_of(one, name, one.kind or ctx.verb.name, noted)
    if state == "changed" then
      changed[#changed + 1] = name
    else
      one.overwrite = state == "own"
      kept[#kept + 1] = one
    end
  end
  local said = { folder = folder, n = #changed, names = table.concat(changed, ", ") }
  if #changed > 0 and (not ctx.opts.overwrite or #kept == 0) then
    fault.raise(lang.err("cli.folder_changed", said), nil,
      #kept > 0 and lang.say "cli.folder_overwrite_hint" or nil)
  end
  if #changed > 0 then ctx:note("folder_kept", said) end
  table.move(kept, 1, math.max(#kept, #list), 1, list)
  local files = table.move(kept, 1, #kept, 1, {})
  files[#files + 1] = noted and mark_file(folder, kept, ctx.verb.name, noted) or nil
  return files
end

return M
