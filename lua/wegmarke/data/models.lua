--- Models as the database keeps them: by hash, with the bytes of every file of their chain, so that
--- an assessment stays readable with the rules it was made with.

local lang = require "wegmarke.lang"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"
local util = require "wegmarke.data.util"

local M = {}

--- Stores a loaded model with its files, once.
---
--- ```lua
--- data.models.pin(db, M) == M.hash --> true
--- ```
---@param db wegmarke.store.database
---@param model table the loaded model: `hash`, `id`, `version`, `api`, `title`, `files`
---@return string hash
function M.pin(db, model)
  if db:one("model_get", { hash = model.hash }) then return model.hash end
  return util.tx(db, function()
    db:run("model_insert", {
      hash = model.hash, id = model.id, version = tostring(model.version), api = model.api or 1,
      title = lang.pick(model.title, model.language), endorsed_by = model.endorsed_by or nil,
      made_at = sys.now(),
    })
    for seq, file in ipairs(model.files) do
      db:run("model_file_insert", {
        model = model.hash, seq = seq, model_id = file.model_id, path = file.path,
        bytes = store.blob(file.bytes),
      })
    end
    util.log(db, "model.pin",
      { table = "model", record = model.hash, detail = { files = #model.files } })
    return model.hash
  end)
end

--- The files a pinned model was made of, base first.
---
--- ```lua
--- data.models.sources(db, M.hash).id --> "dkbm"
--- ```
---@param db wegmarke.store.database
---@param hash string
---@return table|nil sources `{hash, id, version, title, files = { {model_id, path, bytes} }}`
---@return table|nil err
function M.sources(db, hash)
  local row = db:one("model_get", { hash = hash })
  if not row then return nil, lang.err("data.model_gone", { given = hash:sub(1, 12) }) end
  row.files = db:all("model_files", { model = hash })
  return row
end

--- Whether the stored files of every model still give the hash it is kept under.
---
--- ```lua
--- #data.models.verify(db) --> 0
--- ```
---@param db wegmarke.store.database
---@return {table: string, what: string, detail: string}[] findings, as `db:verify` gives them
function M.verify(db)
  local hash, findings = require("wegmarke.module.run").hash, {}
  for _, row in ipairs(db:all("model_list")) do
    if hash(db:all("model_files", { model = row.hash })) ~= row.hash then
      findings[#findings + 1] = { table = "model", what = "model_hash",
        detail = ("%s %s %s"):format(row.id, row.version, row.hash:sub(1, 12)) }
    end
  end
  return findings
end

--- Every pinned model: `{hash, id, version, api, title, endorsed_by, made_at}`.
---
--- ```lua
--- data.models.list(db)[1].id --> "dkbm"
--- ```
---@param db wegmarke.store.database
---@return table[]
function M.list(db)
  return db:all("model_list")
end

return M
