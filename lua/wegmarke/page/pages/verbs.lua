--- All that the program can do, a form each.

local doc = require "wegmarke.doc"
local lang = require "wegmarke.lang"
local verbs = require "wegmarke.cli.verbs"
local view = require "wegmarke.page.view"

return function(S, ctx)
  local items, offers = {}, require("wegmarke.page.forms").offers
  pcall(require("wegmarke.cli.declared").enter, ctx)
  for _, entry in ipairs(verbs.all()) do
    if offers(entry.name) then
      local verb = S:verb(entry.name)
      items[#items + 1] = { view.link(entry.name, "/verbs/" .. entry.name:gsub(" ", "/")), ": ",
        verb and lang.pick(verb.summary) or "" }
    end
  end
  local title = lang.say "page.all_verbs"
  return { title = title, way = { { "Wegmarke", "/" }, { title } },
    parts = { doc.part("verbs", nil, { doc.list(items) }) } }
end
