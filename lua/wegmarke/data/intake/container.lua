--- Files that are no table of text, whatever their ending says.

local lang = require "wegmarke.lang"

local M = {}

-- What such a file begins with, and what it is.
local begins = {
  { "%PDF-", "pdf" }, { "\137PNG", "picture" }, { "\255\216\255", "picture" }, { "GIF8", "picture" },
  { "{\\rtf", "text" }, { "\31\139", "packed" }, { "7z\188\175", "packed" }, { "Rar!", "packed" },
  { "SQLite format 3", "database" },
}

--- Says what kind of file this is, if it is surely no table.
---@param bytes string
---@return table|nil err
function M.of(bytes)
  for _, pair in ipairs(begins) do
    if bytes:sub(1, #pair[1]) == pair[1] then return lang.err("data.container_" .. pair[2]) end
  end
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
