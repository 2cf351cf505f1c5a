-- Weights and observations across elements.
--
-- No source publishes weights for the nine elements, so they all count the same. The rules below
-- change no weight: each one points at two elements that lean on each other and offers a thought.
-- The group decides whether it fits.

weights { equal = true }

rule "pruefen_braucht_ziele" {
  why = {
    de = "Überprüfen lässt sich nur, was vorher als Ziel vereinbart wurde.",
    en = "Only what has been agreed as a goal can be checked.",
  },
  when = function(p)
    return p.qualitaetsentwicklung.ist >= 3 and p.strategische_ziele.ist <= 2
  end,
  elements = { "qualitaetsentwicklung", "strategische_ziele" },
  hint = {
    de = "Es wird bereits über Ämter hinweg oder zentral überprüft, während die Ziele noch \z
      in den einzelnen Ämtern entstehen. Es kann sich lohnen, zuerst wenige gemeinsame Ziele \z
      festzuhalten, damit die Überprüfung einen gemeinsamen Maßstab bekommt.",
    en = "Checking already happens across offices or centrally, while the goals still arise \z
      in individual offices. It may be worth writing down a few shared goals first, so that \z
      checking has a shared point of reference.",
  },
}

rule "ziele_ohne_ueberpruefung" {
  why = {
    de = "Gemeinsame Ziele gewinnen, wenn sichtbar wird, was aus ihnen geworden ist.",
    en = "Shared goals gain when people can see what has become of them.",
  },
  when = function(p)
    return p.strategische_ziele.ist >= 3 and p.qualitaetsentwicklung.ist < 2
  end,
  elements = { "strategische_ziele", "qualitaetsentwicklung" },
  hint = {
    de = "Gemeinsame Ziele sind vorhanden, überprüft wird aber vor allem innerhalb der \z
      einzelnen Ämter. Es kann sich lohnen, für ein Ziel einen festen Termin zu verabreden, \z
      an dem alle auf das Erreichte schauen.",
    en = "Shared goals exist, but checking happens mainly within the single offices. It may \z
      be worth agreeing on a fixed date for one goal at which everybody looks at what has \z
      been achieved.",
  },
}

rule "daten_ohne_ziele" {
  why = {
    de = "Daten beantworten Fragen; welche Fragen wichtig sind, sagen die Ziele.",
    en = "Data answer questions; it is the goals that say which questions matter.",
  },
  when = function(p)
    return p.datenbasierung.ist >= 3 and p.strategische_ziele.ist <= 2
  end,
  elements = { "datenbasierung", "strategische_ziele" },
  hint = {
    de = "Die Aufbereitung von Daten ist weiter entwickelt als die Verständigung auf Ziele. \z
      Es kann sich lohnen, die vorhandenen Daten als Anlass für ein Zielgespräch der Ämter \z
      zu nutzen: Was davon soll sich ändern, und was soll so bleiben?",
    en = "Preparing data is further developed than agreeing on goals. It may be worth using \z
      the data at hand as an occasion for a talk of the offices about goals: what should \z
      change, and what should stay as it is?",
  },
}

rule "steuern_braucht_daten" {
  why = {
    de = "Gremien, die der datenbasierten Planung und Steuerung dienen, brauchen \z
      aufbereitete Daten.",
    en = "Bodies that serve data-based planning and steering need prepared data.",
  },
  when = function(p)
    return p.steuerung_lenkung.ist > 3 and p.datenbasierung.ist < 3
  end,
  elements = { "steuerung_lenkung", "datenbasierung" },
  hint = {
    de = "Die Gremien sind tragfähig, Daten werden bisher aber eher fallweise aufbereitet. \z
      Es kann sich lohnen, für jede Sitzung des Steuerungsgremiums ein kurzes Datenblatt zum \z
      jeweiligen Thema vorzusehen.",
    en = "The bodies are sound, but so far data are prepared rather case by case. It may be \z
      worth planning a short data sheet on the topic for each meeting of the steering body.",
  },
}

rule "steuerungsziel_braucht_datenziel" {
  why = {
    de = "Wer datenbasiert steuern will, legt am besten zugleich fest, woher die Daten \z
      kommen sollen.",
    en = "Those who want to steer with data do well to settle at the same time where the \z
      data come from.",
  },
  when = function(p)
    return p.steuerung_lenkung.soll > 3 and p.datenbasierung.soll < 3
  end,
  elements = { "steuerung_lenkung", "datenbasierung" },
  hint = {
    de = "Das Ziel für die Steuerung setzt auf Daten, das Ziel für die Datenbasierung bleibt \z
      dahinter zurück. Es kann sich lohnen, beide Ziele noch einmal nebeneinander anzusehen.",
    en = "The target for steering builds on data, while the target for the use of data stays \z
      behind it. It may be worth looking at the two targets side by side once more.",
  },
}

rule "daten_ohne_adressaten" {
  why = {
    de = "Aufbereitete Daten werden genutzt, wenn feststeht, wer mit ihnen arbeitet.",
    en = "Prepared data are used when it is settled who works with them.",
  },
  when = function(p)
    return p.datenbasierung.ist >= 3 and p.steuerung_lenkung.ist <= 2
  end,
  elements = { "datenbasierung", "steuerung_lenkung" },
  hint = {
    de = "Daten werden systematisch aufbereitet, ein dauerhaftes Gremium, das damit \z
      arbeitet, gibt es aber noch nicht. Es kann sich lohnen, für das nächste Datenprodukt \z
      vorab zu klären, wer es bekommt und was dort damit entschieden werden soll.",
    en = "Data are prepared systematically, but there is no lasting body yet that works with \z
      them. For the next data product it may be worth settling beforehand who receives it \z
      and what is to be decided with it there.",
  },
}

rule "koordination_ohne_mandat" {
  why = {
    de = "Eine Koordinierungsstelle wirkt, wenn Gremien ihr Aufträge geben und ihre Vorlagen \z
      beraten.",
    en = "A coordination office is effective when bodies give it tasks and discuss what it \z
      prepares.",
  },
  when = function(p)
    return p.koordination.ist >= 3 and p.steuerung_lenkung.ist <= 2
  end,
  elements = { "koordination", "steuerung_lenkung" },
  hint = {
    de = "Eine Koordinierungsstelle ist da, ein dauerhaftes Gremium, das ihr ein Mandat \z
      gibt, aber noch nicht. Es kann sich lohnen, Auftrag und Entscheidungswege der Stelle \z
      mit der Verwaltungsspitze schriftlich zu klären.",
    en = "There is a coordination office, but not yet a lasting body that gives it a \z
      mandate. It may be worth settling the task of the office and the ways to a decision in \z
      writing with the head of the administration.",
  },
}

rule "koordination_ohne_aemter" {
  why = {
    de = "Koordination gelingt leichter, wenn die Ämter feste Ansprechpersonen und Abläufe \z
      haben.",
    en = "Coordination works more easily when the offices have fixed contacts and procedures.",
  },
  when = function(p)
    return p.koordination.ist >= 3 and p.interne_kooperation.ist <= 2
  end,
  elements = { "koordination", "interne_kooperation" },
  hint = {
    de = "Die Koordinierungsstelle ist bekannt, die Ämter stimmen sich aber eher von Fall zu \z
      Fall ab. Es kann sich lohnen, in jedem Amt eine Ansprechperson zu benennen, damit die \z
      Stelle nicht jede Verbindung allein halten muss und Wissen bei einem Wechsel bleibt.",
    en = "The coordination office is known, but the offices come to agreements rather from \z
      case to case. It may be worth naming a contact in each office, so that the \z
      coordination office need not hold every link alone and knowledge stays when people \z
      change.",
  },
}

rule "gemeinsame_gremien_ohne_koordination" {
  why = {
    de = "Gemeinsame Gremien leben davon, dass jemand sie vorbereitet und ihre Ergebnisse \z
      nachhält.",
    en = "Joint bodies depend on somebody who prepares them and follows up their results.",
  },
  when = function(p)
    return p.externe_kooperation.ist > 3 and p.koordination.ist < 3
  end,
  elements = { "externe_kooperation", "koordination" },
  hint = {
    de = "Mit externen Akteuren wird in gemeinsamen Gremien gearbeitet, eine allen bekannte \z
      Koordinierungsstelle fehlt noch. Es kann sich lohnen, die Geschäftsführung der Gremien \z
      einer festen Stelle zu übertragen.",
    en = "There is work with external actors in joint bodies, but no coordination office yet \z
      that is known to all. It may be worth handing the running of these bodies to one fixed \z
      place.",
  },
}

rule "extern_vor_intern" {
  why = {
    de = "Wer nach außen gemeinsam plant, braucht nach innen eine abgestimmte Haltung der \z
      Ämter.",
    en = "Those who plan jointly with others need a view that the offices have agreed among \z
      themselves.",
  },
  when = function(p)
    return p.externe_kooperation.ist >= 3 and p.interne_kooperation.ist <= 2
  end,
  elements = { "externe_kooperation", "interne_kooperation" },
  hint = {
    de = "Externe Akteure sind geregelt eingebunden, die Ämter untereinander stimmen sich \z
      dagegen nur zu einzelnen Anlässen ab. Es kann sich lohnen, vor gemeinsamen Sitzungen \z
      eine kurze Vorabstimmung der Ämter einzuplanen.",
    en = "External actors are involved in a regulated way, whereas the offices come to \z
      agreements with each other only on single occasions. It may be worth planning a short \z
      meeting of the offices ahead of joint sessions.",
  },
}

rule "gemeinden_im_blick" {
  why = {
    de = "In einem Landkreis liegen viele Aufgaben im Bildungsbereich bei den \z
      kreisangehörigen Gemeinden.",
    en = "In a rural district many tasks in education lie with the municipalities that \z
      belong to it.",
  },
  when = function(p, unit)
    return unit.kind == "landkreis"
      and p.koordination.ist >= 3
      and p.externe_kooperation.ist <= 2
  end,
  elements = { "koordination", "externe_kooperation" },
  hint = {
    de = "Die Koordination im Landkreis ist weiter entwickelt als die Zusammenarbeit nach \z
      außen. Es kann sich lohnen, mit den kreisangehörigen Gemeinden zu beginnen, etwa mit \z
      einem festen Punkt in der Runde der Bürgermeisterinnen und Bürgermeister.",
    en = "Coordination within the district is further developed than cooperation with \z
      others. It may be worth starting with the municipalities of the district, for instance \z
      with a fixed item in the regular meeting of their mayors.",
  },
}

rule "beteiligung_ohne_ziele" {
  why = {
    de = "Wer sich beteiligt, möchte wissen, worauf die Beteiligung Einfluss hat.",
    en = "People who take part want to know what their participation can influence.",
  },
  when = function(p)
    return p.oeffentlichkeit_beteiligung.ist >= 3 and p.strategische_ziele.ist <= 2
  end,
  elements = { "oeffentlichkeit_beteiligung", "strategische_ziele" },
  hint = {
    de = "Bildungsthemen werden aktiv in die Öffentlichkeit getragen, gemeinsame Ziele der \z
      Kommune stehen noch aus. Es kann sich lohnen, vor dem nächsten öffentlichen Format \z
      festzuhalten, zu welchem Ziel es beitragen soll und was mit den Ergebnissen geschieht.",
    en = "Education topics are actively carried to the public, while shared goals of the \z
      municipality are still to come. Before the next public format it may be worth writing \z
      down which goal it serves and what happens with its results.",
  },
}

rule "verstetigen_ohne_ueberpruefung" {
  why = {
    de = "Ob ein Projekt dauerhaft fortgeführt werden soll, zeigt sich an seinen Wirkungen.",
    en = "Whether a project should be continued for good shows in its effects.",
  },
  when = function(p)
    return p.bildungsprojekte.ist > 3 and p.qualitaetsentwicklung.ist < 3
  end,
  elements = { "bildungsprojekte", "qualitaetsentwicklung" },
  hint = {
    de = "Bei Projekten gewinnen geteilte Verantwortung und Verstetigung an Gewicht, \z
      Wirkungen werden aber noch nicht systematisch betrachtet. Es kann sich lohnen, vor \z
      jeder Verstetigung eine einfache Prüfung vorzusehen: Was sollte sich ändern, und woran \z
      ist das zu erkennen?",
    en = "Shared responsibility and permanence are gaining weight in projects, but effects \z
      are not yet looked at systematically. It may be worth planning a simple check before a \z
      project is made permanent: what was to change, and how can this be seen?",
  },
}

rule "projekte_ohne_ziele" {
  why = {
    de = "Projekte stützen sich gegenseitig, wenn sie auf dieselben Ziele zulaufen.",
    en = "Projects support each other when they lead to the same goals.",
  },
  when = function(p)
    return p.bildungsprojekte.ist >= 3 and p.strategische_ziele.ist < 2
  end,
  elements = { "bildungsprojekte", "strategische_ziele" },
  hint = {
    de = "Ämterübergreifende Projekte laufen, Ziele entstehen bisher vor allem aus einzelnen \z
      Anlässen. Es kann sich lohnen, die laufenden Projekte nebeneinanderzulegen und daraus \z
      abzulesen, welche gemeinsamen Ziele bereits dahinterstehen.",
    en = "Cross-office projects are under way, while goals have so far arisen mainly from \z
      single occasions. It may be worth laying the current projects side by side and reading \z
      from them which shared goals already stand behind them.",
  },
}
