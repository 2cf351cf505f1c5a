--- The files in a DOCX beside its text: styles, lists, footnotes, the foot of the pages, properties.

local text = require "wegmarke.text"

local M = {}

local HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
local SCHEMAS = "http://schemas.openxmlformats.org/"
local OFFICE = SCHEMAS .. "officeDocument/2006/relationships"
local PACKAGE = SCHEMAS .. "package/2006/"
local NAMES = ('xmlns:w="%swordprocessingml/2006/main" xmlns:r="%s"'):format(SCHEMAS, OFFICE)
local CONTENT = "application/vnd.openxmlformats-"

--- The list of points; numbered lists follow it.
M.BULLETS = 1

--- Markup as the format has it, from markup without prefixes and with single quotes: `<b val='0'/>` is
--- `<w:b w:val="0"/>`. For what is written here, never for what comes from data.
---@param s string
---@return string
function M.w(s)
  s = s:gsub("<(/?)(%a)", "<%1w:%2"):gsub(" (%a+)='", " w:%1='"):gsub("'", '"')
  return s
end

local w = M.w

--- A text for XML: as for a page, without the two characters that XML has no place for.
---@param s string
---@return string
function M.escape(s)
  s = text.html(s)
  if s:find("\xEF\xBF", 1, true) then s = s:gsub("\xEF\xBF[\xBE\xBF]", "\u{FFFD}") end
  return s
end

local regions = { de = "de-DE", en = "en-GB" }

--- A language as office programs name it.
---@param language string
---@return string
function M.tag(language)
  return regions[language:match "^%a+"] or language
end

local function letters(font)
  return w("<rFonts ascii='" .. font .. "' hAnsi='" .. font .. "' cs='" .. font .. "'/>")
end

local MONO = letters "Liberation Mono"

-- id, name, properties of the paragraph, of its letters
local PARAGRAPHS = {
  { "Title", "Title", "<keepNext/><spacing after='60'/>", "<b/><color val='0A3F4C'/><sz val='40'/>" },
  { "Eyebrow", "Eyebrow", "<keepNext/><spacing after='0'/>", "<b/><color val='0F5B6C'/>" },
  { "Subtitle", "Subtitle", "<spacing after='240'/>", "<color val='51626A'/><sz val='26'/>" },
  { "Lead", "Lead", "<keepNext/><spacing after='120'/>", "<color val='4A5A61'/>" },
  { "Small", "Small", "<spacing after='80'/>", "<color val='4A5A61'/><sz val='18'/>" },
  { "Quote", "Quote", "<spacing after='120'/><ind left='425'/>", "<i/>" },
  { "Code", "Code", "<shd val='clear' color='auto' fill='F2F2F2'/><spacing after='120'/>", "<sz val='18'/>",
    font = MONO },
  { "Caption", "caption", "<keepNext/><spacing before='120' after='60'/>", "<color val='4A5A61'/>" },
  { "Cell", "Cell", "<spacing before='20' after='20'/>", "<sz val='19'/>" },
  { "After", "After", "<spacing after='0' line='120' lineRule='exact'/>", "" },
  { "Blank", "Blank", "<pBdr><bottom val='single' sz='4' space='1' color='7B9098'/></pBdr>"
    .. "<spacing before='240' after='0'/>", "" },
  { "ListParagraph", "List Paragraph", "<spacing after='40'/>", "" },
  { "FootnoteText", "footnote text", "<spacing after='0'/>", "<sz val='18'/>" },
  { "Footer", "footer", "", "<color val='51626A'/><sz val='17'/>" },
}

local function paragraph_style(id, name, paragraph, run)
  return w("<style type='paragraph' styleId='" .. id .. "'><name val='" .. name
    .. "'/><basedOn val='Normal'/><qFormat/>") .. "<w:pPr>" .. paragraph .. "</w:pPr>"
    .. (run ~= "" and "<w:rPr>" .. run .. "</w:rPr>" or "") .. "</w:style>"
end

local function styles(language)
  local out = { HEAD, "<w:styles ", NAMES, ">", w "<docDefaults><rPrDefault><rPr>",
    letters "Liberation Sans", w "<sz val='21'/><szCs val='21'/>",
    '<w:lang w:val="', M.escape(M.tag(language)), '"/>', w "</rPr></rPrDefault><pPrDefault>",
    w "<pPr><spacing after='120' line='264' lineRule='auto'/></pPr></pPrDefault></docDefaults>",
    w "<style type='paragraph' default='1' styleId='Normal'><name val='Normal'/><qFormat/></style>" }
  for level = 1, 6 do
    out[#out + 1] = paragraph_style("Heading" .. level, "heading " .. level,
      w("<keepNext/><keepLines/><spacing before='" .. math.max(160, 400 - 80 * level)
        .. "' after='100'/><outlineLvl val='" .. level - 1 .. "'/>"),
      w("<b/><color val='0A3F4C'/><sz val='" .. math.max(21, 36 - 5 * level) .. "'/>"))
  end
  for _, s in ipairs(PARAGRAPHS) do
    out[#out + 1] = paragraph_style(s[1], s[2], w(s[3]), (s.font or "") .. w(s[4]))
  end
  out[#out + 1] = w "<style type='character' styleId='CodeWords'><name val='Code Words'/><rPr>" .. MONO
    .. w "</rPr></style><style type='character' styleId='FootnoteReference'><name val='footnote reference'/>"
    .. w "<rPr><vertAlign val='superscript'/></rPr></style>"
    .. w "<style type='table' styleId='Grid'><name val='Table Grid'/><tblPr><tblBorders>"
  for _, side in ipairs { "top", "left", "bottom", "right", "insideH", "insideV" } do
    out[#out + 1] = w("<" .. side .. " val='single' sz='4' space='0' color='C3CED2'/>")
  end
  out[#out + 1] = w "</tblBorders><tblCellMar><left w='85' type='dxa'/><right w='85' type='dxa'/>"
    .. w "</tblCellMar></tblPr></style></styles>"
  return table.concat(out)
end

local function levels(format)
  local out = {}
  for i = 0, 8 do
    local sign = format == "bullet" and (i % 2 == 0 and "•" or "–") or "%" .. (i + 1) .. "."
    out[i + 1] = w("<lvl ilvl='" .. i .. "'><start val='1'/><numFmt val='" .. format .. "'/><lvlText val='"
      .. sign .. "'/><lvlJc val='left'/><pPr><ind left='" .. 425 * (i + 1) .. "' hanging='360'/></pPr></lvl>")
  end
  return table.concat(out)
end

--- Each numbered list begins anew.
local function numbering(lists)
  local out = { HEAD, "<w:numbering ", NAMES, ">" }
  for i, format in ipairs { "bullet", "decimal" } do
    out[#out + 1] = w("<abstractNum abstractNumId='" .. i - 1 .. "'><multiLevelType val='hybridMultilevel'/>")
    out[#out + 1] = levels(format) .. "</w:abstractNum>"
  end
  out[#out + 1] = w("<num numId='" .. M.BULLETS .. "'><abstractNumId val='0'/></num>")
  for i = 1, lists do
    out[#out + 1] = w("<num numId='" .. i + M.BULLETS .. "'><abstractNumId val='1'/>")
    for level = 0, 8 do
      out[#out + 1] = w("<lvlOverride ilvl='" .. level .. "'><startOverride val='1'/></lvlOverride>")
    end
    out[#out + 1] = "</w:num>"
  end
  out[#out + 1] = "</w:numbering>"
  return table.concat(out)
end

local function footnotes(notes)
  local out = { HEAD, "<w:footnotes ", NAMES, ">" }
  for i, kind in ipairs { "separator", "continuationSeparator" } do
    out[#out + 1] = w("<footnote type='" .. kind .. "' id='" .. i - 2 .. "'><p><r><" .. kind
      .. "/></r></p></footnote>")
  end
  for id, content in ipairs(notes) do
    out[#out + 1] = w("<footnote id='" .. id .. "'><p><pPr><pStyle val='FootnoteText'/></pPr>")
      .. w "<r><rPr><rStyle val='FootnoteReference'/></rPr><footnoteRef/></r>"
      .. w "<r><t xml:space='preserve'> </t></r>"
      .. content .. "</w:p></w:footnote>"
  end
  out[#out + 1] = "</w:footnotes>"
  return table.concat(out)
end

local function field(code)
  return w("<r><fldChar fldCharType='begin'/></r><r><instrText xml:space='preserve'> " .. code
    .. " </instrText></r><r><fldChar fldCharType='separate'/></r><r><t>1</t></r>"
    .. "<r><fldChar fldCharType='end'/></r>")
end

local function footer(words, width)
  local function say(s) return w "<r><t xml:space='preserve'>" .. M.escape(s) .. "</w:t></w:r>" end
  return HEAD .. "<w:ftr " .. NAMES .. ">" .. w("<p><pPr><pStyle val='Footer'/><tabs><tab val='right' pos='"
    .. width .. "'/></tabs></pPr>") .. say(words.line)
    .. w "<r><tab/></r>" .. say(words.page .. " ") .. field "PAGE" .. say(" " .. words.of .. " ")
    .. field "NUMPAGES" .. "</w:p></w:ftr>"
end

local function relations(list)
  local out = { HEAD, '<Relationships xmlns="', PACKAGE, 'relationships">' }
  for i, one in ipairs(list) do
    out[#out + 1] = ('<Relationship Id="rId%d" Type="%s" Target="%s"/>'):format(i, one[1], one[2])
  end
  out[#out + 1] = "</Relationships>"
  return table.concat(out)
end

local function properties(document)
  local day = document.date and document.date:match "^%d%d%d%d%-%d%d%-%d%d$"
  return table.concat { HEAD, '<cp:coreProperties xmlns:cp="', PACKAGE, 'metadata/core-properties" ',
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>',
    M.escape(document.file_title or document.title),
    "</dc:title><dc:language>", M.escape(M.tag(document.language)), "</dc:language>",
    day and '<dcterms:created xsi:type="dcterms:W3CDTF">' .. day .. "T00:00:00Z</dcterms:created>" or "",
    "</cp:coreProperties>" }
end

local function types(files)
  local out = { HEAD, '<Types xmlns="', PACKAGE, 'content-types">',
    '<Default Extension="rels" ContentType="', CONTENT, 'package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>' }
  for _, file in ipairs(files) do
    out[#out + 1] = ('<Override PartName="/%s" ContentType="%s%s+xml"/>'):format(file[1], CONTENT, file[3])
  end
  out[#out + 1] = "</Types>"
  return table.concat(out)
end

-- Upright A4.
local USUAL = { w = 210, h = 297, margin = 20 }

--- A page in twentieths of a point: its size, its margins and what is between them.
---@param paper {w: number, h: number, margin: number}|nil in mm
---@return {w: integer, h: integer, margin: integer, width: integer}
function M.page(paper)
  paper = paper or USUAL
  local function twips(mm) return math.floor(mm * 1440 / 25.4 + 0.5) end
  local wide, margin = twips(paper.w), twips(paper.margin)
  return { w = wide, h = twips(paper.h), margin = margin, width = wide - 2 * margin }
end

local function section(page)
  local turned = page.w > page.h and " orient='landscape'" or ""
  local m = page.margin
  return w(("<pgSz w='%d' h='%d'%s/><pgMar top='%d' right='%d' bottom='%d' left='%d' header='567' "
    .. "footer='567' gutter='0'/>"):format(page.w, page.h, turned, m, m, m, m))
end

--- All files of a DOCX.
---@param document wegmarke.doc.Document
---@param content string paragraphs and tables
---@param run {notes: string[], lists: integer, page: table} `page` as `page` gives it
---@param words {page: string, of: string, line: string}
---@return {[1]: string, [2]: string}[]
function M.files(document, content, run, words)
  local main = HEAD .. "<w:document " .. NAMES .. "><w:body>" .. content
    .. '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>'
    .. section(run.page) .. "</w:sectPr></w:body></w:document>"
  local kind = "officedocument.wordprocessingml."
  local list = {
    { "word/document.xml", main, kind .. "document.main" },
    { "word/styles.xml", styles(document.language), kind .. "styles" },
    { "word/numbering.xml", numbering(run.lists), kind .. "numbering" },
    { "word/footer1.xml", footer(words, run.page.width), kind .. "footer" },
    { "word/footnotes.xml", footnotes(run.notes), kind .. "footnotes" },
    { "docProps/core.xml", properties(document), "package.core-properties" },
  }
  local files = {
    { "[Content_Types].xml", types(list) },
    { "_rels/.rels", relations { { OFFICE .. "/officeDocument", "word/document.xml" },
      { PACKAGE .. "relationships/metadata/core-properties", "docProps/core.xml" } } },
    { "word/_rels/document.xml.rels", relations { { OFFICE .. "/styles", "styles.xml" },
      { OFFICE .. "/numbering", "numbering.xml" }, { OFFICE .. "/footer", "footer1.xml" },
      { OFFICE .. "/footnotes", "footnotes.xml" } } },
  }
  for _, file in ipairs(list) do files[#files + 1] = { file[1], file[2] } end
  return files
end

return M
