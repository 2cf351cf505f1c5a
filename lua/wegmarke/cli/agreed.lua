--- What a group agreed, in words.

local lang = require "wegmarke.lang"

local M = {}

--- The value, the range, or the state.
---@param model table
---@param one {state: string, value: number|nil, low: number|nil, high: number|nil}
---@return string
function M.words(model, one)
  local language = lang.current()
  if one.state == "agreed" then return model:label(one.value, language) end
  if one.low then
    return lang.say("cli.agreement_range",
      { low = model:label(one.low, language), high = model:label(one.high, language) })
  end
  return lang.word("agreement_state", one.state)
end

return M
