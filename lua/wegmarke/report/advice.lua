--- What stands beside a piece of advice, in words: its step, what it takes, where it comes from.

local M = {}

--- The small print of a piece of advice: state, author, source, effort, time, rule.
---@param W table words
---@param advice table
---@return string[]
function M.small_print(W, advice)
  local list = { W:status(advice.status) }
  local function add(key, value)
    if value ~= nil and value ~= "" then list[#list + 1] = W:t(key, { text = value }) end
  end
  add("author", advice.author)
  add("source", W:pick(advice.source))
  local where = W:where(advice)
  if where then add("rule_at", where) end
  return list
end

--- Effort and time of a piece of advice.
---@param W table words
---@param advice table
---@return string[]
function M.needs(W, advice)
  local list = {}
  if advice.effort then list[1] = W:t("effort", { text = W:effort(advice.effort) }) end
  if advice.months then list[#list + 1] = W:t("months", { n = advice.months }) end
  return list
end

--- Which step a piece of advice is for.
---@param W table words
---@param advice table
---@return string
function M.step(W, advice)
  if advice.hold then
    local element = W.by_id[advice.element]
    if element and element.ist then return W:t("target_keep", { label = W:at(element.ist) }) end
    return W:word("target_state", "hold")
  end
  if advice.from and advice.to then return W:step(advice.from, advice.to) end
  return ""
end

return M
