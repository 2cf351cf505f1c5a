--- The language of what is put out: one of the program's, or one that the model is translated into, of which
--- the program says once that its own words come from another.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local translation = require "wegmarke.module.translation"

local M = {}

--- An option that takes a language of the program, or one that the model knows.
---@param name string
---@param choices string[]|nil those of the program; all by default
---@return table
function M.option(name, choices)
  return { name = name, type = "choice", words = "language", loose = true,
    choices = choices or lang.languages }
end

--- The language, if the program or the model has it; fails otherwise. Says what of it is missing.
---@param ctx wegmarke.cli.Context
---@param model table
---@param language string|nil
---@return string|nil
function M.of(ctx, model, language)
  if not language then return nil end
  for _, known in ipairs(lang.readable) do
    if known == language then return language end
  end
  local sum = model.translations[language]
  if not sum then
    local known = { table.unpack(lang.languages) }
    local more = translation.languages(model)
    table.move(more, 1, #more, #known + 1, known)
    ctx:fail(lang.err("data.language_unknown", { given = language, languages = known }), fault.usage)
  end
  ctx:note("language_lent", { language = language, n = sum.n, of = sum.of, program = lang.base(language) })
  return language
end

return M
