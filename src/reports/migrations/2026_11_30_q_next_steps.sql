-- What a quarter's report says will be done next, until the end of which month, and how it stands since: each word on it
-- stays, so that a report says what was known at its instant [LEI18-16, LEI18-62].
CREATE TABLE next_steps (
    id         @id,
    quarter_to @date NOT NULL,
    what       @text NOT NULL,
    due_on     @date NOT NULL,
    written_by @ref NOT NULL REFERENCES people (id),
    written_at @instant NOT NULL,
    version    @count NOT NULL
);

CREATE INDEX next_steps_by_quarter ON next_steps (quarter_to);

CREATE TABLE next_step_states (
    id            @id,
    step_id       @ref NOT NULL REFERENCES next_steps (id),
    state         @text NOT NULL CHECK (state IN ('going_on', 'done', 'dropped')),
    words         @text NOT NULL,
    recorded_by   @ref NOT NULL REFERENCES people (id),
    recorded_at   @instant NOT NULL,
    superseded_at @instant
);

CREATE INDEX next_step_states_by_step ON next_step_states (step_id, recorded_at);
