--- A text of one line.

local util = require "wegmarke.data.util"
local lang = require "wegmarke.lang"
local names = require "wegmarke.module.names"
local text = require "wegmarke.text"

local MOST = 4000

local M = { words = true, redactable = true, shape = {} }

function M.check(_, value)
  if type(value) ~= "string" then return nil, lang.err("kind.not_text", {}) end
  if #value > MOST then return nil, lang.err("kind.too_long", { n = #value, most = MOST }) end
  if not text.valid(value) then return nil, lang.err("kind.not_utf8", {}) end
  local code = names.refused_in_line(value)
  if code then return nil, lang.err("kind.character", { code = code }) end
  if not value:find("%S") then return nil, lang.err("kind.blank", {}) end
  return value
end

function M.read(_, words)
  return util.words(words:find "%c" and words:gsub("[\r\n\t]+", " ") or words)
end

function M.print(_, value) return value end

function M.control() return { type = "line" } end

function M.cell() return { type = "text", width = 40 } end

function M.order(_, value) return text.sort_key(value) end

return M
