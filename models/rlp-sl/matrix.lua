use "dkbm.kooperation"
use "dkbm.ohne_projekte"

order {
  "strategische_ziele", "datenbasierung", "kooperation", "koordination", "steuerung_lenkung",
  "qualitaetsentwicklung", "oeffentlichkeit_beteiligung",
}
