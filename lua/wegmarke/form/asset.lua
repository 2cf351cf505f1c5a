--- Files that go into a page as they are, the hash by which a page allows them, and pages with a script.

local base64 = require "wegmarke.doc.base64"
local markup = require "wegmarke.doc.markup"
local sys = require "wegmarke.sys"

local M = {}

--- What a Content-Security-Policy calls a text that may run.
---@param text string
---@return string
function M.hash(text)
  local bytes = sys.sha256(text):gsub("%x%x", function(hex) return string.char(tonumber(hex, 16)) end)
  return "'sha256-" .. base64.encode(bytes) .. "'"
end

--- A file that ships with the program, from WEGMARKE_PATH or packed in.
---@param path string such as "lua/wegmarke/form/fill.js"
---@return string bytes
function M.read(path)
  for _, folder in ipairs(sys.path()) do
    local bytes = require("wegmarke.file").read(folder .. "/" .. path)
    if bytes then return bytes end
  end
  return assert(sys.packed(path), "not packed in: " .. path)
end

-- What stands before the script of each page.
local shared = { "lua/wegmarke/form/keep.js", "lua/wegmarke/form/hand.js" }

--- A page with a script: all it needs is in it, it may ask for nothing from anywhere, and only this script
--- may run in it.
---@param page {language: string, title: string, style: string, script: string, data: string,
---  class: string|nil, body: table} `script` as `read` takes it; `data` what it finds in the element of the
---  id "data": JSON that cannot end it
---@return string bytes
function M.page(page)
  local h, script = markup.h, ""
  for _, path in ipairs(shared) do script = script .. M.read(path) end
  script = script .. M.read(page.script)
  return markup.page{ language = page.language, title = page.title, style = page.style,
    policy = "style-src " .. M.hash(page.style) .. "; script-src " .. M.hash(script),
    body = h.body{ class = page.class, page.body,
      h.script{ type = "application/json", id = "data", markup.raw(page.data) },
      h.script{ markup.raw(script) } } }
end

return M
