--- What is stored, table by table, once: what merging, redaction, releases, checks and scripts need to know.
--- The build makes of it the list of columns that scripts may read (src/store/authorizer.c).
---
--- Tables stand in an order in which each comes after the one it hangs on.

---@class wegmarke.words.Table
---@field name string
---@field apart boolean|nil not brought row by row when files are merged
---@field on string|nil the column that says on what a row hangs: an assessment, if there is no `of`
---@field of string|nil the table of that, which hangs on an assessment itself
---@field late boolean|nil false: no going on with a finalised assessment, but what finalising wrote itself,
---  who is who, what went out
---@field same string[]|nil what names the rows as of one thing: what a later row may replace
---@field circles boolean|nil rows may replace each other: two laptops took the same sheets otherwise
---@field scale boolean|nil rows are about an element, and its values on the model's scale
---@field texts table<string, boolean>|nil what can be redacted; true: must not be empty, so a mark goes there
---@field current string|nil the statement that gives what can be released
---@field open string|nil columns that scripts may read. None is about a person, says who wrote or when, or is
---  free text, which can name people

local M = {}

---@type wegmarke.words.Table[]
M.all = {
  { name = "source", open = "address as_of id licence publisher title" },
  { name = "unit", open = "id joined kind name source valid_from valid_to withdrawn" },
  { name = "unit_key", open = "key scheme unit valid_from valid_to" },
  { name = "unit_parent", open = "parent unit valid_from valid_to" },
  { name = "unit_fact", open = "as_of fact source unit value" },
  { name = "assessment", texts = { title = false },
    open = "closed held_on id joined language mode retain_until threshold unit visibility withdrawn" },
  { name = "pin", late = false, on = "assessment", same = { "assessment" }, texts = { why = false },
    open = "assessment final id model replaces" },
  { name = "participant", late = false, on = "assessment" },
  { name = "participant_name", late = false, on = "participant", of = "participant" },
  { name = "batch", on = "assessment", texts = { label = false, file_name = false } },
  { name = "placement", on = "batch", of = "batch", same = { "assessment", "element" },
    circles = true, scale = true, texts = { reason = false, evidence = false } },
  { name = "criterion_mark", on = "batch", of = "batch",
    same = { "assessment", "element", "criterion" }, circles = true, scale = true },
  { name = "agreement", on = "assessment", same = { "assessment", "element" }, scale = true,
    texts = { how = false, why = false, dissent = false }, current = "agreements_current",
    open = "assessment element high id low replaces state value visibility" },
  { name = "agreement_mark", on = "assessment", same = { "assessment", "element", "criterion" },
    scale = true, open = "assessment criterion element id mark replaces" },
  { name = "target", on = "assessment", same = { "assessment", "element" }, scale = true,
    texts = { why = false }, current = "targets_current",
    open = "assessment element id replaces state value visibility year" },
  { name = "group_order", on = "assessment", same = { "assessment" }, texts = { why = false },
    current = "group_orders_current" },
  { name = "result", late = false, on = "assessment", texts = { despite = false },
    open = "assessment host id model sha256 visibility" },
  { name = "release", same = { "record_table", "record" }, texts = { why = false } },
  { name = "redaction" },
  { name = "retention", late = false, on = "assessment" },
  { name = "shown", late = false, on = "assessment" },
  { name = "revision", texts = { why = false, title = true } },
  { name = "parent" },
  { name = "record", open = "id scope type" },
  { name = "record_revision" },
  { name = "link" },
  { name = "log" },
  { name = "json_each", apart = true, open = "atom fullkey id json key parent path root type value" },
  { name = "json_tree", apart = true, open = "atom fullkey id json key parent path root type value" },
  { name = "model", apart = true, open = "api endorsed_by hash id title version" },
  { name = "model_file", apart = true, open = "model model_id path seq" },
  { name = "module", apart = true, open = "api hash id kind title version" },
  { name = "module_file", apart = true, open = "module module_id path seq sha256" },
  { name = "now", apart = true,
    open = "due facts grants leader place record scope state type unit withdrawn" },
  { name = "unit_kind", apart = true, open = "id title_de title_en" },
}

---@type table<string, wegmarke.words.Table>
M.known = {}
for _, one in ipairs(M.all) do M.known[one.name] = one end

--- The columns that scripts may read: "table.column", sorted.
---@return string[]
function M.readable()
  local list = {}
  for _, one in ipairs(M.all) do
    for column in (one.open or ""):gmatch "%S+" do list[#list + 1] = one.name .. "." .. column end
  end
  table.sort(list)
  return list
end

--- The tables in which a row takes the place of one that it names, where that alone says what is current.
---@return string[]
function M.replaced()
  local list = {}
  for _, one in ipairs(M.all) do
    if one.same and not one.circles then list[#list + 1] = one.name end
  end
  return list
end

return M
