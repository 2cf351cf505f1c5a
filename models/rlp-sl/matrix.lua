use "dkbm.kooperation"

order {
  "strategische_ziele", "datenbasierung", "kooperation", "koordination", "steuerung_lenkung",
  "qualitaetsentwicklung", "oeffentlichkeit_beteiligung",
}
