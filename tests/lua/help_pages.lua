-- What tests of documents share: what a page and a workbook say.

local xlsx = require "wegmarke.xlsx"

local M = {}

--- A page without its styles, scripts from elsewhere, soft hyphens and what keeps words together.
function M.bare(page)
  return (page:gsub("<style>.-</style>", ""):gsub("<script[^>]*src.-</script>", ""):gsub("\u{AD}", "")
    :gsub("\u{2060}", ""))
end

--- The text of a page without its tags.
function M.plain(page)
  return (M.bare(page):gsub("<script.-</script>", ""):gsub("<[^>]*>", " "):gsub("%s+", " "))
end

--- The names and the cells of all sheets of a workbook.
function M.cells(bytes)
  local list = {}
  for _, sheet in ipairs(assert(xlsx.read(bytes)).sheets) do
    list[#list + 1] = sheet.name
    for _, row in ipairs(sheet.rows) do
      for i = 1, row.n or #row do list[#list + 1] = type(row[i]) == "string" and row[i] or nil end
    end
  end
  return table.concat(list, "\n")
end

return M
