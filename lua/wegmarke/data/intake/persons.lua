--- Tables of single people, which have no place here, and people in the cells of other tables.
---
--- A table of single people is told by what its heads say together: a birth date or the number of a case with
--- whoever it belongs to. Counts about people, lists of offices and answers of a survey have none of these.

local lang = require "wegmarke.lang"
local values = require "wegmarke.data.intake.values"

local M = {}

-- How far below the top of a sheet the heads may stand.
local MOST_ABOVE = 30

-- A head without points, strokes and what stands in brackets.
local function plain(head) return values.fold((head:gsub("%b()", " "):gsub("%p", " "))) end

local function set(words)
  local made = {}
  for word in words:gmatch "[^;]+" do made[plain(word)] = true end
  return made
end

-- What heads say.
local heads = {
  first = set "vorname;vornamen;rufname;first name;firstname;given name;vname",
  last = set "nachname;familienname;zuname;last name;lastname;surname;family name;nname",
  name = set [[name;namen;name, vorname;vor- und nachname;vor- und zuname;nachname, vorname;
    name des kindes;name kind;kind;name der person;name schüler;name schülerin;schüler;schülerin;
    schüler/in;schülername;schüler*in;schüler:in;name der schülerin/des schülers;klient;klientin;
    klient/in;person;leistungsberechtigte;leistungsberechtigter;leistungsempfänger;leistungsempfängerin;
    hilfeempfänger;patient;patientin;child;client;pupil;student;full name;teilnehmende person;
    antragsteller;antragstellerin;antragsteller/in;versicherter;versicherte]],
  birth = set [[geburtsdatum;geb-datum;gebdatum;geb datum;geb;geb am;geboren;geboren am;geburtstag;
    tag der geburt;gebdat;geburtsdat;date of birth;birthdate;birth date;birthday;dob;geb dat]],
  case = set [[aktenzeichen;az;akten-nr;aktennummer;akte;fallnummer;fall-nr;fallnr;fall nr;fall-id;
    fall id;hilfefall;bg-nummer;bg-nr;bg nummer;bg;nummer der bedarfsgemeinschaft;bedarfsgemeinschaft;
    kundennummer;kunden-nr;sozialversicherungsnummer;sv-nummer;sv-nr;versichertennummer;
    krankenversicherungsnummer;rentenversicherungsnummer;steuer-id;steueridentifikationsnummer;
    ausweisnummer;azr-nummer;schülernummer;schüler-id;schüler-nr;matrikelnummer;client id;case number;
    case no;case id;pupil id;student id;person-id;personennummer;pers-nr]],
  personal = set [[geschlecht;gender;sex;anschrift;adresse;wohnadresse;straße;strasse;wohnort;
    staatsangehörigkeit;nationalität;citizenship;diagnose;diagnosis;förderbedarf;förderschwerpunkt;
    hilfeart;leistungsart;leistung;art der hilfe;konfession;religion;aufenthaltsstatus;aufenthaltstitel;
    herkunftsland;muttersprache;familiensprache;sorgeberechtigte;sorgeberechtigter;
    erziehungsberechtigte;eltern;mutter;vater;klasse;jahrgang;telefon mutter;telefon vater;pflegegrad;
    grad der behinderung;gdb;schweregrad;alter;age;eintritt;austritt;hilfebeginn;hilfeende;
    leistungsbeginn;leistungsende;bewilligt bis;bescheid vom;migrationshintergrund;einschulung;kita;
    schule]],
  social = set [[diagnose;diagnosis;förderbedarf;förderschwerpunkt;hilfeart;leistungsart;art der hilfe;
    aufenthaltsstatus;aufenthaltstitel;pflegegrad;grad der behinderung;gdb;hilfebeginn;hilfeende;
    leistungsbeginn;leistungsende;bedarfsgemeinschaft;bg-nummer;bg-nr;sgb;rechtsgrundlage sgb;
    leistung]],
  count = set [[anzahl;zahl;summe;n;count;fälle;fallzahl;gesamt;insgesamt;plätze;anteil;quote;prozent;%;
    wert;value;punkte;teilnehmende;anzahl kinder;anzahl personen]],
}

-- Whether days stand below a head that may also be short for a building or a fee.
local function has_days(rows, at, column)
  for i = at + 1, math.min(#rows, at + 20) do
    local cell = rows[i][column] or ""
    if cell:find "%d%d?%.%s?%d%d?%.%s?%d%d" or cell:find "%d%d%d%d%-%d%d%-%d%d"
      or cell:find "^%s*[12][09]%d%d%s*$" then
      return true
    end
  end
  return false
end

-- Which sorts of heads a row has.
local function sorts(rows, at)
  local row = rows[at]
  local found, n = {}, 0
  for i = 1, #row do
    local head = plain(row[i]):gsub("^%d+ ", "")
    n = n + (head ~= "" and 1 or 0)
    for sort, known in pairs(heads) do
      if known[head] and (head ~= "geb" or has_days(rows, at, i)) then
        found[sort] = found[sort] or row[i]
      end
    end
  end
  return found, n
end

-- The heads by which a row is that of a table of single people; nil for none.
local function personal(rows, at)
  local has, n = sorts(rows, at)
  if n < 2 then return nil end
  local who = has.last or has.first or has.name
  -- An organisation has a name too, and the number of a file.
  local person = who and plain(who) ~= "name" and who or nil
  if has.birth and (who or has.case) then return { has.birth, who or has.case } end
  if has.count then return nil end
  if has.birth and has.personal then return { has.birth, has.personal } end
  if has.case and person then return { has.case, person } end
  if has.case and has.social and has.case ~= has.social then return { has.case, has.social } end
  if has.first and has.last and has.personal then return { has.last, has.personal } end
  if person and has.social then return { person, has.social } end
end

--- What is wrong with tables that hold single people: nothing of them may be taken in.
---@param pages {rows: string[][]}[]
---@param file string its name, for messages
---@return table|nil err
function M.refused(pages, file)
  for _, page in ipairs(pages) do
    for at = 1, math.min(#page.rows, MOST_ABOVE) do
      local found = personal(page.rows, at)
      if found then
        local shown = {}
        for i, head in ipairs(found) do
          shown[i] = lang.say("data.note_quoted", { given = values.brief(head) })
        end
        return lang.err("data.at", { file = file, line = page.rows[at].line or at,
          problem = lang.err("data.single_people", { heads = table.concat(shown, ", ") }) })
      end
    end
  end
end

-- How cells speak of people.
local speaks = {
  "%f[%w]Frau %u", "%f[%w]Herrn? %u", "%f[%w]Fr%. ?%u", "%f[%w]Hr%. ?%u", "%f[%w]Hrn%. ?%u",
  "%f[%w]Mrs?%. ?%u", "%f[%w]Ms%. ?%u", "%f[%w]Frau [\xC3][\x84\x96\x9C]",
  "%f[%w]Herrn? [\xC3][\x84\x96\x9C]",
  "%f[%w]Fr%. ?[\xC3][\x84\x96\x9C]", "%f[%w]Hr%. ?[\xC3][\x84\x96\x9C]",
  "[%w._%%+-]+@[%w.-]+%.%a%a+",
  "%f[+]%+%d%d[ %d/()-]+%d%d%d%d",
}

--- Whether a cell names a person, a telephone or an address of mail.
---@param cell string
---@return boolean
function M.named(cell)
  if cell:find "[FHM@+]" then
    for i = 1, #speaks do
      if cell:find(speaks[i]) then return true end
    end
  end
  return cell:find "0%d" ~= nil and cell:find "%f[%d+]0%d%d%d?[%d ]*[-/ ]%d%d%d%d+" ~= nil
end

--- A cell without brackets that name a person.
---@param cell string
---@return string
---@return boolean changed
function M.without(cell)
  if not cell:find("(", 1, true) then return cell, false end
  local changed = false
  local made = cell:gsub("%s*%b()", function(inside)
    if not M.named(inside) then return nil end
    changed = true
    return ""
  end)
  return made, changed
end

return M
