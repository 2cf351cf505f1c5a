-- What this field of work calls things.
words {
  element = { de = "Kernelement", en = "element" },
  unit = { de = "Kommune", en = "municipality" },
  eyebrow = {
    de = "Entwicklungsstand des kommunalen Bildungsmanagements",
    en = "State of development of municipal education management",
  },
  build_on = { de = "Worauf die Kommune bauen kann", en = "What the municipality can build on" },
  responses = { de = "Wie kann die Kommune darauf antworten?", en = "How can the municipality respond?" },
  inside = {
    de = "Innensicht: aus der Verwaltung und Politik der Kommune",
    en = "Inside view: from the municipality's administration and politics",
  },
  inside_short = { de = "Innensicht (Verwaltung, Politik)", en = "Inside view (administration, politics)" },
  -- Where long words may be broken in the columns of the matrix, with their endings.
  hyphens = {
    de = "abge-lei-tet abge-si-chert abge-stimmt abstim-mun-gen akzep-tiert anlass-be-zo-gen \z
      arbeits-fä-hige auf-be-rei-te-ten auf-be-rei-tet aus-drück-li-che aus-ge-wer-tet \z
      beant-wor-tet bear-bei-ten beauf-tragt bereichs-über-grei-fende bereit-ge-stellt \z
      berück-sich-tigt bestimm-ten betei-li-gen betei-li-gung betei-lig-ten \z
      bil-dungs-be-zo-ge-nen bil-dungs-be-zo-gene bil-dungs-dia-log bil-dungs-fra-gen \z
      bil-dungs-land-schaft bil-dungs-ma-na-ge-ment bil-dungs-mo-ni-to-ring bil-dungs-pla-nung \z
      bil-dungs-pro-jekte bil-dungs-steue-rung bil-dungs-the-men daten-ba-sie-rung \z
      daten-ba-sier-ten daten-ba-siert dauer-hafte durch-ge-führt ein-be-zo-gen ein-ge-bun-den \z
      ent-schei-det ent-schei-dun-gen ent-spre-chende ergeb-nisse eta-blierte feder-füh-rung \z
      fest-ge-leg-ten fest-ge-legt for-mu-liert gemein-sa-men gemein-sa-mes gemein-same \z
      gere-gel-ten gere-gel-ter gesamt-stra-te-gie gre-mien-struk-tur grund-sät-zen \z
      hand-lungs-fel-der hin-zu-ge-zo-gen infor-miert ini-tia-ti-ven insti-tu-tio-na-li-siert \z
      insti-tu-tio-nell inter-pre-tiert jewei-li-gen kohä-ren-ten kom-mu-na-len kom-mu-na-ler \z
      kom-mu-ni-ka-tions-wege kon-sul-tiert kon-ti-nuier-li-chen kon-ti-nuier-lich koope-ra-tion \z
      koor-di-na-tion koor-di-nie-rende koor-di-nie-rungs-stelle linien-struk-tur man-da-tiert \z
      moni-to-ring nach-ge-steuert nach-steue-run-gen pflicht-auf-ga-ben \z
      qua-li-täts-ent-wick-lung regel-mä-ßig rele-van-ten res-sort-über-grei-fend res-sour-cen \z
      rich-tun-gen sicher-zu-stel-len situa-tions-be-zo-gen stra-te-gi-sche stra-te-gien \z
      struk-tu-ren sys-te-ma-ti-sche sys-te-ma-tisch the-men-be-zo-gen tra-di-tio-nelle \z
      unsys-te-ma-tisch unter-ein-an-der ver-ant-wor-ten ver-ant-wor-tung ver-bes-se-run-gen \z
      ver-bes-se-rungs-pro-zes-ses ver-bind-lich ver-ein-zelt ver-schie-de-nen ver-ste-tigt \z
      ver-stän-di-gen ver-wal-tung ver-wal-tungs-ab-läu-fen ver-wal-tungs-pra-xis \z
      ver-wal-tungs-spitze ver-zah-nung ziel-de-fi-ni-tion ziel-grup-pen ziel-orien-tiert \z
      zusam-men-ar-beit zustän-dig-kei-ten zustän-dig-keit zustän-dige ämter-über-grei-fende \z
      öffent-li-che öffent-li-chen öffent-li-cher öffent-lich-keit über-grei-fen-den \z
      über-neh-men",
  },
}
