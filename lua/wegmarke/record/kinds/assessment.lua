--- An assessment, or several: its id is stored.

return require("wegmarke.record.kinds.link").by_id "line"
