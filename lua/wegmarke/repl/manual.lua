--- The manual of the API, from lua/wegmarke/meta: as types for editors, as one page, as Markdown.

local stubs = require "wegmarke.repl.stubs"
local sys = require "wegmarke.sys"
local text = require "wegmarke.text"

local M = {}

local FOLDER = "lua/wegmarke/meta/"

--- The files for an editor that knows LuaCATS.
---@return {name: string, bytes: string}[]
function M.types()
  local files = {}
  for _, path in ipairs(sys.packed_list(FOLDER)) do
    files[#files + 1] = { name = path:sub(#FOLDER + 1), bytes = sys.packed(path) }
  end
  return files
end

-- A description as blocks: { kind = "p"|"li", text }.
local function blocks(s)
  local list, current = {}, nil
  for line in (s .. "\n"):gmatch("(.-)\n") do
    local item = line:match("^%s*%* (.*)$")
    if line == "" then
      current = nil
    elseif item then
      current = { kind = "li", text = item }
      list[#list + 1] = current
    elseif current then
      current.text = current.text .. " " .. line:gsub("^%s+", "")
    else
      current = { kind = "p", text = line }
      list[#list + 1] = current
    end
  end
  return list
end

local function code_of(entry)
  local lines = {}
  for _, example in ipairs(entry.examples) do
    lines[#lines + 1] = example.code .. (example.want and "\n  --> " .. example.want or "")
  end
  return table.concat(lines, "\n")
end

local function items_of(entry)
  local list = {}
  local function add(what, items)
    for _, item in ipairs(items) do
      list[#list + 1] = { what = what, name = item.name .. (item.optional and "?" or ""),
        type = item.type, text = item.text }
    end
  end
  add("takes", entry.params)
  add("gives", entry.returns)
  add("field", entry.fields)
  return list
end

--- As Markdown.
---@return string
function M.markdown()
  local out = { "# Wegmarke " .. sys.version .. ": the Lua API", "" }
  local function put(line) out[#out + 1] = line end
  local function describe(s)
    for _, block in ipairs(blocks(s)) do
      put((block.kind == "li" and "- " or "") .. block.text)
      put("")
    end
  end
  for _, module in ipairs(stubs.modules()) do
    put("## " .. module.short)
    put("")
    describe(module.text)
    for _, entry in ipairs(module.entries) do
      put("### `" .. stubs.signature(entry) .. "`")
      put("")
      describe(entry.text)
      for _, item in ipairs(items_of(entry)) do
        put("- " .. item.what .. " " .. (item.name ~= "" and "`" .. item.name .. "`: " or "")
          .. "`" .. item.type .. "`" .. (item.text ~= "" and ", " .. item.text or ""))
      end
      if #entry.fields + #entry.params + #entry.returns > 0 then put("") end
      if #entry.examples > 0 then
        put("```lua")
        put(code_of(entry))
        put("```")
        put("")
      end
    end
  end
  return table.concat(out, "\n")
end

local STYLE = [[
body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;
  color:#1a1a1a;background:#fff}
code,pre{font:14px/1.45 ui-monospace,monospace;background:#f2f4f6}
pre{padding:.6rem .8rem;overflow:auto}
h2{border-top:2px solid #345;padding-top:.6rem;margin-top:2.5rem}
h3{margin:1.6rem 0 .3rem;font-weight:600}
h3 code{background:none;font-size:15px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:.4rem 0}
dt{color:#555}dd{margin:0}
nav ul{columns:3 12rem;padding-left:1rem}]]

--- As one self-contained page.
---@return string
function M.html()
  local out = {}
  local function put(...) out[#out + 1] = table.concat { ... } end
  local function rich(s)
    return (text.html(s):gsub("`([^`]+)`", "<code>%1</code>"))
  end
  local function describe(s)
    local list = false
    for _, block in ipairs(blocks(s)) do
      if (block.kind == "li") ~= list then
        list = not list
        put(list and "<ul>" or "</ul>")
      end
      local tag = block.kind
      put("<", tag, ">", rich(block.text), "</", tag, ">")
    end
    if list then put("</ul>") end
  end
  put('<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1"><title>Wegmarke ', sys.version,
    ": the Lua API</title><style>", STYLE, "</style></head><body>")
  put("<h1>Wegmarke ", sys.version, ": the Lua API</h1><nav><ul>")
  for _, module in ipairs(stubs.modules()) do
    put('<li><a href="#', module.short, '">', text.html(module.short), "</a></li>")
  end
  put("</ul></nav><main>")
  for _, module in ipairs(stubs.modules()) do
    put('<h2 id="', module.short, '">', text.html(module.short), "</h2>")
    describe(module.text)
    for _, entry in ipairs(module.entries) do
      put("<h3><code>", text.html(stubs.signature(entry)), "</code></h3>")
      describe(entry.text)
      local items = items_of(entry)
      if #items > 0 then
        put("<dl>")
        for _, item in ipairs(items) do
          put("<dt>", item.what, "</dt><dd><code>", text.html(item.name ~= "" and item.name .. ": " or ""),
            text.html(item.type), "</code> ", rich(item.text), "</dd>")
        end
        put("</dl>")
      end
      if #entry.examples > 0 then put("<pre>", text.html(code_of(entry)), "</pre>") end
    end
  end
  put("</main></body></html>")
  return table.concat(out, "\n") .. "\n"
end

return M
