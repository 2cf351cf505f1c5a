---@meta wegmarke.data.models
-- luacheck: no unused args

--- Models as the database keeps them: by hash, with the bytes of every file of their chain, so that
--- an assessment stays readable with the rules it was made with.
---@class wegmarke.data.models
local models = {}

--- Stores a loaded model with its files, once.
---
--- ```lua
--- data.models.pin(db, M) == M.hash --> true
--- ```
---@param db wegmarke.store.database
---@param model table the loaded model: `hash`, `id`, `version`, `api`, `title`, `files`
---@return string hash
function models.pin(db, model) end

--- The files a pinned model was made of, base first.
---
--- ```lua
--- data.models.sources(db, M.hash).id --> "dkbm"
--- ```
---@param db wegmarke.store.database
---@param hash string
---@return table|nil sources `{hash, id, version, title, files = { {model_id, path, bytes} }}`
---@return table|nil err
function models.sources(db, hash) end

--- Whether the stored files of every model still give the hash it is kept under.
---
--- ```lua
--- #data.models.verify(db) --> 0
--- ```
---@param db wegmarke.store.database
---@return {table: string, what: string, detail: string}[] findings, as `db:verify` gives them
function models.verify(db) end

--- Every pinned model: `{hash, id, version, api, title, endorsed_by, made_at}`.
---
--- ```lua
--- data.models.list(db)[1].id --> "dkbm"
--- ```
---@param db wegmarke.store.database
---@return table[]
function models.list(db) end

return models
