--- Who may ask the page for something: the browser that was let in with the address the program printed, on
--- this machine, from the page itself. Everything else is refused before anything is read or looked up.

local markup = require "wegmarke.doc.markup"
local lang = require "wegmarke.lang"
local sys = require "wegmarke.sys"

local M = {}

local Gate = {}
Gate.__index = Gate

--- What every reply carries: nothing is kept, framed, sniffed, or asked for from elsewhere.
local ALWAYS = {
  "Cache-Control", "no-store", "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY",
  "Referrer-Policy", "same-origin", "Cross-Origin-Opener-Policy", "same-origin",
  "Cross-Origin-Resource-Policy", "same-origin",
}

-- 256 random bits.
local function secret() return sys.id() .. sys.id() end

--- Equal in a time that tells nothing of where they differ.
local function same(a, b)
  if type(a) ~= "string" or #a ~= #b then return false end
  local differ = 0
  for i = 1, #a do differ = differ | (a:byte(i) ~ b:byte(i)) end
  return differ == 0
end

--- Puts the heads together that go with a reply.
---@param status integer
---@param type string content type
---@param body string
---@param more string[]|nil further heads
---@return wegmarke.http.Reply
function M.reply(status, type, body, more)
  local heads = { "Content-Type", type, table.unpack(ALWAYS) }
  table.move(more or {}, 1, #(more or {}), #heads + 1, heads)
  return { status = status, heads = heads, body = body }
end

--- Leads the browser on to another page.
---@param path string of this server
---@param more string[]|nil further heads
---@return wegmarke.http.Reply
function M.go(path, more)
  return M.reply(303, "text/plain; charset=utf-8", "",
    table.move(more or {}, 1, #(more or {}), 3, { "Location", path }))
end

--- Refuses in words, without saying of anything whether it is there.
local function refuse(status, key)
  local said, h = lang.say("page." .. key), markup.h
  return M.reply(status, "text/html; charset=utf-8", markup.page{ language = lang.base(lang.current()),
    title = "Wegmarke", style = "body{font:1.1rem/1.5 system-ui,sans-serif;margin:3rem;max-width:40rem}",
    policy = "style-src 'unsafe-inline'", body = h.body{ h.h1{ "Wegmarke" }, h.p{ said } } },
    { "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'" })
end

--- A gate for one run of the program.
---@param port integer
---@param most integer bytes that a form may have
---@return table gate `begin` is the address that lets one browser in, once
function M.new(port, most)
  local gate = setmetatable({ most = most, once = secret(), session = secret(), token = secret(),
    hosts = {}, cookie = "wegmarke_" .. port }, Gate)
  for _, name in ipairs { "127.0.0.1", "[::1]", "localhost" } do gate.hosts[name .. ":" .. port] = true end
  gate.begin = "http://127.0.0.1:" .. port .. "/?begin=" .. gate.once
  return gate
end

local function cookie_of(gate, heads)
  local found
  for name, value in (";" .. (heads.cookie or "")):gmatch ";%s*([^=;]+)=([^;]*)" do
    if name == gate.cookie then
      if found then return nil end
      found = value
    end
  end
  return found
end

--- Lets in who comes with the address that was printed: once, since addresses stay in histories.
local function let_in(gate, request)
  local begin = request.query.begin
  if request.path ~= "/" or request.method ~= "GET" or not begin then return nil end
  if not gate.once or not same(begin, gate.once) then return refuse(403, "refused_begin") end
  gate.once = nil
  return M.go("/", { "Set-Cookie",
    gate.cookie .. "=" .. gate.session .. "; HttpOnly; SameSite=Strict; Path=/" })
end

local function wrong_size(gate, heads)
  local length = heads["content-length"]
  if length == false or heads["transfer-encoding"] == false then return true end
  return length and (not length:find "^%d+$" or #length > 15 or tonumber(length) > gate.most)
end

--- Looks at the head of a request.
---@param request wegmarke.http.Request
---@return wegmarke.http.Reply|nil refusal
function Gate:check(request)
  local heads = request.heads
  if not heads.host or not self.hosts[heads.host:lower()] then return refuse(421, "refused_host") end
  if request.method ~= "GET" and request.method ~= "POST" then return refuse(405, "refused_method") end
  if request.path:find "%.%." or request.path:find "[%z\1-\31\\]" then return refuse(400, "refused_path") end
  if wrong_size(self, heads) then return refuse(413, "refused_size") end
  local site = heads["sec-fetch-site"]
  if site == false or site and site ~= "same-origin" and site ~= "none" then
    return refuse(403, "refused_origin")
  end
  if request.method == "POST" then
    if not heads.origin or heads.origin:lower() ~= "http://" .. heads.host:lower() then
      return refuse(403, "refused_origin")
    end
    local type = heads["content-type"] or ""
    if not type:find "^multipart/form%-data" and not type:find "^application/x%-www%-form%-urlencoded" then
      return refuse(415, "refused_type")
    end
  elseif heads["content-length"] and heads["content-length"] ~= "0" or heads["transfer-encoding"] then
    return refuse(400, "refused_body")
  end
  local begun = let_in(self, request)
  if begun then return begun end
  if not same(cookie_of(self, heads), self.session) then return refuse(403, "refused_begin") end
end

--- Whether a form that was sent is one that this page made.
---@param fields table<string, string>
---@return wegmarke.http.Reply|nil refusal
function Gate:check_form(fields)
  if not same(fields._token, self.token) then return refuse(403, "refused_token") end
end

return M
