-- Models, pinned by hash, with the bytes of every file of their chain.

-- name: model_insert
INSERT INTO model (hash, id, version, api, title, endorsed_by, made_at)
VALUES (:hash, :id, :version, :api, :title, :endorsed_by, :made_at);

-- name: model_file_insert
INSERT INTO model_file (model, seq, model_id, path, bytes)
VALUES (:model, :seq, :model_id, :path, :bytes);

-- name: model_get
SELECT hash, id, version, api, title, endorsed_by, made_at
FROM model WHERE hash = :hash;

-- name: model_list
SELECT hash, id, version, api, title, endorsed_by, made_at
FROM model ORDER BY id, version, hash;

-- name: model_files
SELECT model_id, path, bytes FROM model_file
WHERE model = :model ORDER BY seq;
