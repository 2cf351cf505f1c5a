--- The form of one verb, made from what it says of itself.

local doc = require "wegmarke.doc"
local lang = require "wegmarke.lang"

-- What the page says itself, or what only a shell has a use for.
local left_out = { json = true, overwrite = true }

return function(S, _, first, second)
  local name = second and first .. " " .. second or first
  local verb = require("wegmarke.page.forms").offers(name) and S:verb(name)
  if not verb then return nil end
  local ask, back = {}, "/verbs/" .. name:gsub(" ", "/")
  for _, list in ipairs { verb.arguments or {}, verb.options or {} } do
    for _, spec in ipairs(list) do
      if spec.name == "output" then
        ask[#ask + 1] = { name = "output", type = "text", label = lang.say "page.c_as_file" }
      elseif not left_out[spec.name] and spec.type ~= "dir" then
        ask[#ask + 1] = spec.name
      end
    end
  end
  local blocks = { doc.lead(lang.pick(verb.summary)) }
  for paragraph in (lang.pick(verb.about) .. "\n\n"):gmatch "(.-)\n\n" do
    if paragraph ~= "" then blocks[#blocks + 1] = doc.p(paragraph) end
  end
  blocks[#blocks + 1] = S:form{ verb = name, ask = ask, back = back, anchor = "said",
    submit = lang.say "page.do_it" }
  local all = lang.say "page.all_verbs"
  return { title = name, way = { { "Wegmarke", "/" }, { all, "/verbs" }, { name } },
    parts = { doc.part("form", nil, blocks) } }
end
