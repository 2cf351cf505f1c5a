--- Yes or no; nobody said so is a third answer.

local lang = require "wegmarke.lang"
local text = require "wegmarke.text"

local YES = { ja = true, j = true, yes = true, y = true, x = true, ["true"] = true, ["1"] = true,
  wahr = true }
local NO = { nein = true, n = true, no = true, ["false"] = true, ["0"] = true, falsch = true, ["-"] = true }

local M = { words = false, shape = {} }

function M.check(_, value)
  if type(value) ~= "boolean" then return nil, lang.err("kind.not_flag", { given = type(value) }) end
  return value
end

function M.read(_, words)
  local word = text.lower(words)
  if YES[word] then return true elseif NO[word] then return false end
  return nil, lang.err("kind.not_flag", { given = words })
end

function M.print(_, value, language)
  return lang.text(language, value and "kind.yes" or "kind.no")
end

function M.control(_, language)
  return { type = "select", options = {
    { value = "true", title = M.print(nil, true, language) },
    { value = "false", title = M.print(nil, false, language) },
  } }
end

function M.cell(_, language)
  return { type = "list", width = 8, options = { M.print(nil, true, language), M.print(nil, false,
    language) } }
end

function M.order(_, value) return value and 1 or 0 end

return M
