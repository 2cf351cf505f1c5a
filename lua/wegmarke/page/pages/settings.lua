--- What sheets must tell people, and how long what is kept: one form each.

local doc = require "wegmarke.doc"
local lang = require "wegmarke.lang"
local settings = require "wegmarke.data.settings"

local function words(key, args) return lang.say("setting." .. key, args) end

return function(S, ctx)
  local found, cards = settings.of(ctx:db()), {}
  for i, key in ipairs(settings.keys) do
    local one = found[key]
    local value = one.value and tostring(one.value)
    local said = one.differ and words("differs", { list = table.concat(one.differ, " | ") }) or value
    cards[i] = doc.card({ doc.section(words(key), {
      doc.p(said or words "gap"),
      S:form{ verb = "setting set", fixed = { key = key }, back = "/settings", anchor = "s-" .. key,
        quiet = true, submit = lang.say "page.do_set",
        ask = { { name = "value", label = lang.say "page.c_new", given = value } } } }) }, nil,
      { id = "s-" .. key })
  end
  local title = lang.say "page.h_settings"
  return { title = title, way = { { "Wegmarke", "/" }, { title } }, parts = {
    doc.part("settings", nil, { doc.lead(lang.say "page.settings"), cards }) } }
end
