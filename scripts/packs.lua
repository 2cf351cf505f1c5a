--- Workshop packs: for each unit of a list a folder with what a workshop begins with.

local script = {
  name = "packs",
  arguments = {
    { name = "list", type = "file" },
    { name = "folder", type = "dir" },
  },
  options = {
    { name = "model", type = "model" },
    { name = "persons", type = "integer", min = 1 },
  },
  examples = { "run packs kreise.txt workshops --commit" },
  reads = { "database", "files", "models" }, writes = { "files" },
}

local function sheet(model, persons)
  local head, lines = { "code", "rolle" }, {}
  for _, element in ipairs(model.elements) do head[#head + 1] = element.id end
  lines[1] = head
  for i = 1, persons do lines[i + 1] = { ("P%02d"):format(i), n = #head } end
  return require("wegmarke.csv").write(lines)
end

local function matrix(model, text)
  local out = { "# " .. text.markdown(model:text(model.title, "de")), "" }
  local function put(line) out[#out + 1] = line end
  for _, element in ipairs(model.elements) do
    put("## " .. text.markdown(model:text(element.title, "de")))
    put("")
    put(text.markdown(model:text(element.question, "de")))
    put("")
    for i, cell in ipairs(element.cells) do
      put("- **" .. text.markdown(model:text(model.types[i].title, "de")) .. "**: "
        .. text.markdown(model:text(cell.text, "de")))
    end
    put("")
  end
  return table.concat(out, "\n")
end

-- A folder's name of a unit's: letters, digits, hyphens.
local function folder_name(unit, text)
  local name = text.sort_key(unit.name):gsub("[^%w]+", "-"):gsub("^-+", ""):gsub("-+$", "")
  return (unit.keys.ags and unit.keys.ags .. "-" or "") .. name
end

function script.run(ctx)
  local data, text = require "wegmarke.data", require "wegmarke.text"
  local bytes = ctx:need(require("wegmarke.file").read(ctx.args.list))
  local model = ctx:model(ctx.opts.model or "dkbm")
  local form, cells = sheet(model, ctx.opts.persons or 12), matrix(model, text)
  local units = {}
  for line in ctx:need(text.to_utf8(bytes)):gmatch("[^\r\n]+") do
    local name = line:match("^%s*(.-)%s*$")
    if name ~= "" and not name:find("^#") then
      units[#units + 1] = ctx:need(data.units.find(ctx:db(), name))
    end
  end
  for _, unit in ctx:progress(units) do
    local folder = ctx.args.folder .. "/" .. folder_name(unit, text)
    ctx:write(folder .. "/boegen.csv", form, "csv")
    ctx:write(folder .. "/matrix.md", cells, "md")
    local rounds = data.assessments.list(ctx:db(), { unit = unit.id })
    local last = rounds[#rounds]
    if last then
      local result, pinned = ctx:evaluate(last)
      ctx:write(folder .. "/stand.md", require("wegmarke.report").markdown(result, pinned), "md")
    end
  end
end

return script
