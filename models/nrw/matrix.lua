use "dkbm.kooperation"
change "kooperation" {
  title = { de = "Interne und externe Kooperation", en = "Internal and external cooperation" },
}

order {
  "strategische_ziele", "datenbasierung", "kooperation", "koordination", "qualitaetsentwicklung",
  "oeffentlichkeit_beteiligung",
}
