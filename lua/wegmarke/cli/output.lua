--- What a verb shows, as a document: on the screen, or with -o in a file, in the format that its ending
--- names. As JSON it is the records themselves, the same as with --json.

local doc = require "wegmarke.doc"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local M = {}

local marked = doc.marks

-- What says how it is written: --format, where a verb has it, else the file's ending.
local function ending_of(ctx)
  local ending = ctx.opts.format or (ctx.opts.output or ""):match "%.(%w+)$"
  return ending and ending:lower()
end

--- The option that goes with it.
---@return table spec
function M.option()
  return { name = "output", short = "o", type = "file" }
end

--- Whether the records are asked for, and no document.
---@param ctx wegmarke.cli.Context
---@return boolean
function M.wants_json(ctx) return ctx.opts.json or ending_of(ctx) == "json" end

local function deliver(ctx, bytes, format)
  local to_file, written = ctx:deliver(bytes, format)
  if to_file then ctx:note("report_written", { file = ctx.opts.output }) end
  return written
end

--- Puts out records as JSON.
---@param ctx wegmarke.cli.Context
---@param value any
---@return integer status
function M.json(ctx, value)
  if not ctx.opts.output then return ctx:json(value) end
  deliver(ctx, require("wegmarke.json").encode(value, { indent = 2, empty_lists = true }) .. "\n", "json")
  return fault.ok
end

local function refuse(ctx, ending, made)
  return ctx:fail(lang.err("cli.document_ending", { ending = ending, known = doc.endings(made) }),
    fault.usage)
end

--- Ends a verb that shows lines if it could not write them to its file. For verbs that keep what goes
--- out: they ask before they make it.
---@param ctx wegmarke.cli.Context
function M.ready(ctx)
  local ending = ending_of(ctx)
  local format = ending and doc.formats[ending]
  if ending and (not format or format == "csv") then refuse(ctx, ending, doc.document{ parts = {} }) end
  ctx:may_deliver(ctx.opts.json and "json" or marked[format])
end

--- Writes a document in the format of the file's ending.
---@param ctx wegmarke.cli.Context
---@param made wegmarke.doc.Document
---@param usual string|nil the format without one; else as on the screen
---@param lines boolean|nil on the screen read line by line
---@return string written what went out
function M.write(ctx, made, usual, lines)
  local ending = ending_of(ctx)
  local format = usual or "terminal"
  if ending then format = doc.formats[ending] end
  local screen = format == "terminal" and not ctx.opts.output
  local bytes = format and doc.write(made, format, screen
    and { width = ctx.sys.width(), colour = ctx:colour(), lines = lines } or nil)
  if not bytes then refuse(ctx, ending, made) end
  return deliver(ctx, bytes, marked[format])
end

--- Puts out a table: on the screen as wide as it is, with -o as a document.
---@param ctx wegmarke.cli.Context
---@param b table made by `doc.table`; its caption is the title
---@param below string[]|nil lines to be said below it
function M.list(ctx, b, below)
  if ctx.opts.output then
    local foot = {}
    for i, line in ipairs(below or {}) do foot[i] = doc.p(line) end
    b.region = true -- wider than a small screen, so it is to be reached by the keyboard
    M.write(ctx, doc.document{ title = b.caption, language = lang.current(),
      parts = { doc.part(b.key, nil, { b }) }, foot = foot })
    return
  end
  local heads, right = {}, {}
  for j, column in ipairs(b.columns) do
    heads[j], right[j] = column[1], column.kind == "number"
  end
  ctx:lines(require("wegmarke.cli.table").layout(heads, b.rows, { right = right }))
  for _, line in ipairs(below or {}) do ctx:print(line) end
end

return M
