--- The page: a server for one browser on this machine, over one file. It shows what the data modules give
--- and does what the verbs do.

local act = require "wegmarke.page.act"
local forms = require "wegmarke.page.forms"
local gate = require "wegmarke.page.gate"
local lang = require "wegmarke.lang"
local verbs = require "wegmarke.cli.verbs"
local view = require "wegmarke.page.view"

local M = {}

-- The pages, by pattern of their path; each a module that returns function(S, ctx, ...) -> page.
local pages = {
  { "^/$", "home" },
  { "^/round/(%x+)$", "round" },
  { "^/settings$", "settings" },
  { "^/due$", "due" },
  { "^/verbs$", "verbs" },
  { "^/verbs/([%w_%-]+)$", "verb" },
  { "^/verbs/([%w_%-]+)/([%w_%-]+)$", "verb" },
}

-- Verbs that write a file which is named by an argument.
local gives = { ["db backup"] = "a.file" }

local types = { html = "text/html; charset=utf-8", md = "text/markdown; charset=utf-8",
  csv = "text/csv; charset=utf-8", json = "application/json", pdf = "application/pdf", ics = "text/calendar",
  docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  txt = "text/plain; charset=utf-8",
  zip = "application/zip" }

local function reply_page(page, status)
  local bytes, policy = view.html(page)
  return gate.reply(status or 200, types.html, bytes, { "Content-Security-Policy", policy })
end

local function nothing_there()
  return reply_page({ title = lang.say "page.nothing", way = { { "Wegmarke", "/" } }, parts = {} }, 404)
end

-- What a verb said, without the commands that it names for a shell.
local function words_of(result)
  local leads, list = { lang.say "cli.next", lang.say "cli.next_or",
    lang.say("cli.usage_line", { command = "" }), lang.say("cli.see_help", { command = "" }) }, {}
  for line in ((result.out .. result.err):gsub("\27%[[%d;]*m", "")):gmatch "[^\n]+" do
    local is_command = false
    for _, lead in ipairs(leads) do is_command = is_command or line:sub(1, #lead) == lead end
    list[#list + 1] = not is_command and line:gsub("^wegmarke: ", "") or nil
  end
  return table.concat(list, "\n")
end

local function hex(c) return ("%%%02X"):format(c:byte()) end

-- A file that a verb made, for the browser to keep.
local function download_bytes(bytes, name, called)
  local ending = name:match "%.(%w+)$" or "txt"
  return gate.reply(200, types[ending] or "application/octet-stream", bytes,
    { "Content-Disposition", ('attachment; filename="%s"; filename*=UTF-8\'\'%s'):format(name,
      (called or name):gsub("[/\\%c]", "_"):gsub("[^%w%._%-]", hex)),
      "Content-Security-Policy", "default-src 'none'; sandbox" })
end

local function context(S)
  return require("wegmarke.cli.context").new({ name = "serve" }, { args = {}, opts = {} }, { db = S.path })
end

-- The form that takes back what is about to be done.
local function way_back(S, fields, back)
  local ctx = context(S)
  local ok, form = pcall(function()
    return require("wegmarke.page.undo").of(ctx:db(), fields, lang.say "page.undo")
  end)
  ctx:close()
  if not ok or not form then return nil end
  form.submit, form.quiet, form.back = lang.say "page.undo", true, back
  return form
end

-- A form that records something and was sent with nothing in it: the verb would only show what there is.
local function nothing_chosen(verb, fields)
  if not forms.records[verb.name] or not fields._asked then return nil end
  for name, value in pairs(fields) do
    if value ~= "" and name:find "^[ao]%." and not fields._asked:find("|" .. name .. "|", 1, true) then
      return nil
    end
  end
  return lang.say "page.nothing_chosen"
end

-- Runs the verb of a form that was sent.
local function do_verb(S, request)
  local fields, files = forms.by_name(request.form)
  local refused = S.gate:check_form(fields)
  if refused then return refused end
  local verb = forms.offers(fields._verb or "") and S:verb(fields._verb)
  if not verb then return nothing_there() end
  local back = fields._back or "/"
  if back:sub(1, 1) ~= "/" or back:find "^//" or back:find "[%c\\]" then back = "/" end
  return act.in_scratch(function(folder)
    local paths = act.keep(folder, files)
    local at = gives[verb.name] or "o.output"
    local written = fields[at] ~= "" and fields[at] or nil
    local several = written and written:match "^([%w_%-]+)/$"
    local name = several or written and written:gsub("[^%w%._%-]", "_"):gsub("^[%.%-]+", ""):sub(-80)
    if name == "" then name = "wegmarke" end
    if name then paths[at] = { folder .. "/" .. name .. (several and "/" or "") } end
    local argv = forms.argv(verb, fields, paths)
    table.move(argv, 1, #argv, 5, argv)
    argv[1], argv[2], argv[3], argv[4] = "--db", S.path, "--lang", lang.base(lang.current())
    local missing = nothing_chosen(verb, fields)
    if missing then
      S.said = { ok = false, anchor = back:match "#(.*)$", text = missing }
      return gate.go(back)
    end
    local undo = way_back(S, fields, back)
    local result = act.run(argv)
    if #files > 0 then -- they may be large, and nobody needs them any more
      request.form, files = nil, nil
      collectgarbage()
    end
    if several and result.status == 0 then
      local list = act.files(folder .. "/" .. several)
      return download_bytes(require("wegmarke.zip").pack(list), several .. ".zip")
    elseif name and result.status == 0 and require("wegmarke.file").exists(folder .. "/" .. name) then
      return download_bytes(assert(require("wegmarke.file").read(folder .. "/" .. name)), name, written)
    end
    local ok = result.status == 0
    S.said = { ok = ok, undo = ok and undo or nil, anchor = back:match "#(.*)$",
      text = words_of(result):gsub(folder:gsub("%p", "%%%0") .. "/?", "") }
    return gate.go(back)
  end)
end

local Served = {}
Served.__index = Served

--- The metadata of a verb: the program's own, or one that the file's modules bring.
---@param name string
---@return table|nil
function Served:verb(name)
  if verbs.is_own(name) then return verbs.load(name) end
  local ctx = context(self)
  local ok = pcall(function() return require("wegmarke.cli.declared").enter(ctx) end)
  ctx:close()
  return ok and verbs.load(name) or nil
end

--- A form that runs a verb (see `forms.of`).
---@param form wegmarke.page.Form
---@return table block
function Served:form(form) return forms.of(form, self.gate.token) end

local function show(S, request)
  for _, entry in ipairs(pages) do
    local found = { request.path:match(entry[1]) }
    if found[1] then
      local ctx = context(S)
      local ok, page = xpcall(require("wegmarke.page.pages." .. entry[2]), function(e)
        return type(e) == "table" and e or debug.traceback(tostring(e), 2)
      end, S, ctx, table.unpack(found))
      ctx:close()
      if not ok then return M.failed(page) end
      if not page then return nothing_there() end
      page.said, S.said = S.said, nil
      if page.said and page.said.undo then page.said.form = S:form(page.said.undo) end
      return reply_page(page)
    end
  end
  return nothing_there()
end

--- A page that says what went wrong.
---@param e any
---@return wegmarke.http.Reply
function M.failed(e)
  local err = type(e) == "table" and (e.err or e)
  local text = err and table.concat(require("wegmarke.cli.fault").lines(err), "\n")
    or lang.say "cli.internal" .. "\n" .. tostring(e)
  return reply_page({ title = lang.say "page.failed", way = { { "Wegmarke", "/" } }, parts = {},
    said = { ok = false, text = text } }, err and 409 or 500)
end

local function answer(S, request)
  if request.method == "GET" then return show(S, request) end
  if request.path == "/do" then return do_verb(S, request) end
  if request.path == "/end" then
    local refused = S.gate:check_form((forms.by_name(request.form)))
    if refused then return refused end
    local reply = reply_page{ title = lang.say "page.ended", way = { { "Wegmarke" } }, parts = {} }
    reply.stop = true
    return reply
  end
  return nothing_there()
end

--- Serves a file until nobody asks any more.
---@param path string the database
---@param opts {port: integer|nil, idle: number, begin: fun(address: string)}
---@return string|nil why as `http.serve` says it; nil where nothing may listen
function M.run(path, opts)
  local most = 64 * 1024 * 1024
  local server <close> = require("wegmarke.http").listen(opts.port or 0, most)
  if not server then return nil end
  local S = setmetatable({ path = path, gate = gate.new(server:port(), most) }, Served)
  opts.begin(S.gate.begin)
  return server:serve({
    gate = function(request) return S.gate:check(request) end,
    answer = function(request)
      local ok, reply = xpcall(answer, function(e)
        return type(e) == "table" and e or debug.traceback(tostring(e), 2)
      end, S, request)
      return ok and reply or M.failed(reply)
    end,
  }, opts.idle)
end

return M
