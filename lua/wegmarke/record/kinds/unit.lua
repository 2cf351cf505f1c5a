--- A unit of the register, or several: its id is stored.

return require("wegmarke.record.kinds.link").by_id "unit"
