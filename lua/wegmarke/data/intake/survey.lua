--- What survey tools put beside the answers: columns of their own, rows that nobody answered in, words for
--- a question that was left open.

local text = require "wegmarke.text"
local values = require "wegmarke.data.intake.values"

local M = {}

-- What tools say of a row, in their own words; `id` for what can stand in for a code.
local of_tools = {}
for _, word in ipairs {
  "id", "#", "antwort-id", "antwort id", "response id", "responseid", "record id", "record_id", "_id",
  "_uuid", "submission id", "respondent id", "studien-id", "study id", "teilnehmer-id", "participant id",
  "participant #", "voter", "voter id", "case", "fallnummer", "interview-nummer", "interview number",
} do of_tools[word] = "id" end
for _, word in ipairs {
  "startzeit", "start time", "fertigstellungszeit", "completion time", "zeitpunkt der letzten änderung",
  "uhrzeit der letzten änderung", "last modified time", "e-mail", "email", "e-mail-adresse",
  "email address", "nutzername", "benutzername", "username", "user id", "benutzer-id", "anzeigename",
  "user display name", "zeitstempel", "timestamp", "punktestand", "score", "submitdate",
  "datum abgeschickt", "datum abgeschlossen", "date submitted", "lastpage", "letzte seite", "last page",
  "startlanguage", "start-sprache", "start language", "sprache", "language", "seed", "zufallsstartwert",
  "startdate", "datum gestartet", "date started", "start date", "datestamp", "datum letzte aktivität",
  "date last action", "ipaddr", "ipaddress", "ip-adresse", "ip address", "refurl", "weiterleitungs-url",
  "referrer url", "enddate", "end date", "status", "response type", "progress", "duration (in seconds)",
  "interviewtime", "gesamtzeit", "total time", "finished", "recordeddate", "recorded date",
  "recipientlastname", "recipientfirstname", "recipientemail", "recipient last name",
  "recipient first name", "recipient email", "externalreference", "external data reference",
  "locationlatitude", "locationlongitude", "location latitude", "location longitude",
  "distributionchannel", "distribution channel", "userlanguage", "user language", "start", "end",
  "_submission_time", "_validation_status", "_notes", "_status", "_submitted_by", "__version__", "_tags",
  "_index", "_geolocation", "_attachments", "_xform_id_string", "formhub/uuid", "meta/instanceid",
  "meta/rootuuid", "meta/instancename", "deviceid", "phonenumber", "today", "redcap_event_name",
  "redcap_survey_identifier", "redcap_repeat_instrument", "redcap_repeat_instance",
  "redcap_data_access_group", "event name", "ereignisname", "repeat instrument", "repeat instance",
  "data access group", "survey identifier", "survey timestamp", "complete?", "vollständig?",
  "gesamtpunktzahl", "total points", "quizpunkte", "quizfeedback", "quiz feedback", "serial", "questnnr",
  "started", "maxpage", "collector id", "network id", "start date (utc)", "stage date (utc)",
  "submit date (utc)", "open-ended response", "offene antwort",
} do of_tools[word] = "aside" end
-- What anybody may write above a column, too.
for _, word in ipairs {
  "session", "sitzung", "date", "datum", "time", "uhrzeit", "ref", "mode", "first name", "last name",
  "vorname", "nachname", "custom data 1", "tags", "ending", "response", "antwort",
} do of_tools[word] = "plain" end

local patterns = { "_complete$", "_timestamp$", "^punkte %- ", "^points %- ", "^feedback %- ", "%[score%]$",
  "%[feedback%]$", "%[punkte%]$", "%[punktzahl%]$", "^gruppenzeit: ", "^group time: ", "^fragezeit: ",
  "^question time: ", "^grouptime%d", "^time%d+$", "^meta/" }

--- What a word of a head is to survey tools: "id", "aside", "plain" for one that makes no survey of a table,
--- or nil.
---@param word string
---@return "id"|"aside"|"plain"|nil
function M.kind(word) return of_tools[text.lower(word)] end

--- Whether a whole head is one that a tool makes for each question: points, feedback, time.
---@param head string in lower case
---@return boolean
function M.beside_question(head)
  for _, pattern in ipairs(patterns) do
    if head:find(pattern) then return true end
  end
  return false
end

-- What tools write where a question was not asked or not answered.
local unanswered = {}
for _, word in ipairs {
  "n/a", "-99", "-9", "keine antwort", "no answer", "not answered", "nicht beantwortet", "null",
} do unanswered[word] = true end

--- Whether a tool's cell says that there is no answer.
---@param cell string
---@return boolean
function M.is_unanswered(cell) return unanswered[text.lower(values.clean(cell))] == true end

-- Rows that the makers of a survey wrote when they tried it.
local trials = {}
for _, word in ipairs {
  "survey preview", "survey test", "umfragevorschau", "umfragetest", "vorschau", "spam",
} do trials[word] = true end

--- Whether a row of a survey's table is nobody's answers: "trial", or "unanswered" where no question was
--- answered; nil for one that is read, and for tables of people.
---@param form string
---@param row string[]
---@param columns table
---@return string|nil
function M.why(form, row, columns)
  if form ~= "wide" or #columns.aside == 0 then return nil end
  for _, aside in ipairs(columns.aside) do
    if trials[text.lower(values.clean(row[aside.column]))] then return "trial" end
  end
  for _, e in ipairs(columns.elements) do
    local cell = row[e.column] or ""
    if values.clean(cell) ~= "" and not M.is_unanswered(cell) then return nil end
  end
  for _, column in pairs(columns.reasons) do
    if values.clean(row[column]) ~= "" then return nil end
  end
  return "unanswered"
end

return M
