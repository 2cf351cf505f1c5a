--- What stands where a text was removed.

return "[entfernt]"
