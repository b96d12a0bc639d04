-- Who changed what, each record in a chain of its own. Rows are only ever added.
CREATE TABLE history (
    id @id,
    subject_kind @text NOT NULL,
    subject_id @ref NOT NULL,
    sequence @count NOT NULL CHECK (sequence > 0),
    previous_hash @bytes NOT NULL,
    who @ref NOT NULL,
    happened_at @instant NOT NULL,
    verb @text NOT NULL,
    -- Of before and after; empty when the act has none, such as opening a record.
    digest @bytes NOT NULL,
    -- The newest row whose payload this act erased, and the rule; 0 and empty for all other acts.
    erased_through @count NOT NULL,
    erased_under @text NOT NULL,
    hash @bytes NOT NULL,
    UNIQUE (subject_kind, subject_id, sequence)
);

-- Kept apart, so that it can be erased lawfully and the chain still holds.
CREATE TABLE history_payload (
    history_id @ref NOT NULL PRIMARY KEY REFERENCES history (id),
    state_before @text NOT NULL,
    state_after @text NOT NULL,
    salt @bytes NOT NULL
);

-- The end of each chain, so that rows taken from it are missed.
CREATE TABLE history_heads (
    subject_kind @text NOT NULL,
    subject_id @ref NOT NULL,
    sequence @count NOT NULL,
    hash @bytes NOT NULL,
    PRIMARY KEY (subject_kind, subject_id)
);
