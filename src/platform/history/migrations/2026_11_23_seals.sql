-- Every row of history comes under one seal, which is authenticated with a key that lies outside the database.
CREATE TABLE history_seals (
    number @count NOT NULL PRIMARY KEY,
    sealed_at @instant NOT NULL,
    row_count @count NOT NULL,
    previous_root @bytes NOT NULL,
    root @bytes NOT NULL,
    key_id @text NOT NULL,
    mac @bytes NOT NULL
);

-- Which rows a seal covers, and their hashes then. Rows refer to nothing: what was taken from the history is
-- still named here.
CREATE TABLE history_sealed (
    subject_kind @text NOT NULL,
    subject_id @ref NOT NULL,
    sequence @count NOT NULL,
    hash @bytes NOT NULL,
    seal @count NOT NULL,
    PRIMARY KEY (subject_kind, subject_id, sequence, seal)
);

-- The rows that wait for the next seal: each is put here with the row itself and taken out once, by whoever seals it,
-- in whatever order transactions end.
CREATE TABLE history_unsealed (
    history_id @id
);

INSERT INTO history_unsealed (history_id) SELECT id FROM history;
