--- The note of thanks after a workshop, with what happens next and until when.

local d = require "wegmarke.doc"

local M = {}

--- The document.
---@param D table words of the day
---@return wegmarke.doc.Document
function M.document(D)
  local a, W = D.W.a, D.W
  local kept = a.minors and D:t "next_no_sheets"
    or a.retain_until and D:t("next_kept", { date = W:date(a.retain_until) }) or D:t "next_kept_open"
  local by, day = D:gap "gap_by", D:gap "gap_day"
  return D:document("thanks", {
    d.p(D:t "salutation"),
    d.p(D:t("thanks_lead", { unit = W.unit, date = W:date(a.held_on) })),
    d.section(D:t "next_title", { d.steps {
      D:t("next_minutes", { by = by }), D:t "next_report", D:t "next_decide", D:t("next_plan", { day = day }),
      kept, D:t("next_again", { day = day }) } }),
    d.section(D:t "contact_title", { d.p(D:gap "gap_contact") }),
    d.p(D:t "regards"), d.p(a.agency or D:gap "gap_from"),
  })
end

return M
