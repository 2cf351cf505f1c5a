--- A text of any number of lines.

local util = require "wegmarke.data.util"
local lang = require "wegmarke.lang"
local line = require "wegmarke.record.kinds.line"
local names = require "wegmarke.module.names"
local text = require "wegmarke.text"

local MOST = 1000000

local M = { words = true, redactable = true, shape = {}, order = line.order, print = line.print }

function M.check(_, value)
  if type(value) ~= "string" then return nil, lang.err("kind.not_text", {}) end
  if #value > MOST then return nil, lang.err("kind.too_long", { n = #value, most = MOST }) end
  if not text.valid(value) then return nil, lang.err("kind.not_utf8", {}) end
  local code = names.refused(value)
  if code then return nil, lang.err("kind.character", { code = code }) end
  if not value:find("%S") then return nil, lang.err("kind.blank", {}) end
  return value
end

function M.read(_, words) return util.words(words) end

function M.control() return { type = "area" } end

function M.cell() return { type = "text", width = 60, wrap = true } end

return M
