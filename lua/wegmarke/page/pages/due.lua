--- What is due in the coming weeks, in all units of the file.

local doc = require "wegmarke.doc"
local lang = require "wegmarke.lang"

return function(S)
  local act, language = require "wegmarke.page.act", lang.base(lang.current())
  local result = act.run { "--db", S.path, "--lang", language, "due" }
  local title = lang.say "page.h_due"
  return { title = title, way = { { "Wegmarke", "/" }, { title } }, parts = {
    doc.part("due", nil, { doc.source(result.out ~= "" and result.out or result.err) }),
    doc.part("calendar", lang.say "page.h_calendar", { S:form{ verb = "due", back = "/due", quiet = true,
      fixed = { output = "fristen.ics" }, ask = { "weeks" }, submit = lang.say "page.do_calendar" } }) } }
end
