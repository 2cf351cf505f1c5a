--- Files that are no table of text, whatever their ending says.

local lang = require "wegmarke.lang"

local M = {}

-- What such a file begins with, and what it is.
local begins = {
  { "%PDF-", "pdf" }, { "\137PNG", "picture" }, { "\255\216\255", "picture" }, { "GIF8", "picture" },
  { "{\\rtf", "text" }, { "\31\139", "packed" }, { "7z\188\175", "packed" }, { "Rar!", "packed" },
  { "SQLite format 3", "database" }, { "BM", "picture", "\0" }, { "RIFF", "picture", "\0" },
  { "\0\0\0", "picture", "ftyp" }, { "MIME-Version:", "page", "Workbook" },
}

-- What lies in a packed file, by the names of its parts, which are not packed.
local parts = {
  { "word/document.xml", "document" }, { "ppt/presentation.xml", "document" },
  { "xl/workbook.bin", "numbers" }, { "Index/Document.iwa", "numbers" },
  { "application/vnd.oasis.opendocument.text", "document" },
  { "application/vnd.oasis.opendocument.presentation", "document" },
}

--- What a packed file is that is no workbook; nil where it may be one.
local function packed(bytes)
  if bytes:sub(1, 4) ~= "PK\3\4" or #bytes < 30 then return nil end
  local first = bytes:sub(31, 30 + ("<I2"):unpack(bytes, 27)):lower()
  if first:find "%.xlsx$" or first:find "%.csv$" or first:find "%.ods$" or first:find "%.json$" then
    return "packed"
  end
  if bytes:find("xl/workbook.xml", 1, true)
    or bytes:find("application/vnd.oasis.opendocument.spreadsheet", 1, true) then return nil end
  for _, pair in ipairs(parts) do
    if bytes:find(pair[1], 1, true) then return pair[2] end
  end
  if not bytes:find("[Content_Types].xml", 1, true) and not bytes:find("mimetype", 1, true) then
    return "packed"
  end
end

--- Says what kind of file this is, if it is surely no table.
---@param bytes string
---@param name string|nil the file's
---@return table|nil err
function M.of(bytes, name)
  local beside = name and (name:match "^~%$" or name:match "^%.~lock%.")
  if beside then return lang.err("data.container_locked", { begins = beside }) end
  for _, pair in ipairs(begins) do
    if bytes:sub(1, #pair[1]) == pair[1] and (not pair[3] or bytes:sub(1, 300):find(pair[3], 1, true)) then
      return lang.err("data.container_" .. pair[2])
    end
  end
  local what = packed(bytes)
  if what then return lang.err("data.container_" .. what) end
  if #bytes > 0 and not bytes:find "[^%z]" then return lang.err "data.container_zeros" end
  if bytes:find '^\xEF?\xBB?\xBF?%s*%[%s*{%s*"' then return lang.err "data.container_json" end
  local head = bytes:sub(1, 2000):gsub("^\xEF\xBB\xBF", ""):lower()
  if head:find "^%s*<!doctype html" or head:find "^%s*<html" or head:find "^%s*<table"
    or head:find "^%s*<meta" then
    return lang.err "data.container_page"
  end
  if head:find "^%s*<%?xml" then
    return lang.err(head:find("schemas-microsoft-com:office:spreadsheet", 1, true) and "data.container_page"
      or "data.container_xml")
  end
end

return M
