return require("wegmarke.verbs.module").verbs
