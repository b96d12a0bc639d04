-- What an audit (later also an observation, a complaint, a visit) found: a strength, or an area for improvement.
CREATE TABLE findings (
    id            @id,
    source_kind   @text NOT NULL,
    source_id     @ref NOT NULL,
    case_id       @ref REFERENCES cases (id),
    team_id       @ref NOT NULL REFERENCES teams (id),
    kind          @text NOT NULL CHECK (kind IN ('strength', 'improvement')),
    theme         @text NOT NULL,
    words         @text NOT NULL,
    recorded_by   @ref NOT NULL REFERENCES people (id),
    recorded_at   @instant NOT NULL,
    superseded_at @instant
);

CREATE INDEX findings_by_source ON findings (source_kind, source_id);

CREATE TABLE actions (
    id         @id,
    finding_id @ref NOT NULL REFERENCES findings (id),
    case_id    @ref REFERENCES cases (id),
    label      @text NOT NULL,
    team_id    @ref NOT NULL REFERENCES teams (id),
    owner_id   @ref NOT NULL REFERENCES people (id),
    raised_by  @ref NOT NULL REFERENCES people (id),
    raised_at  @instant NOT NULL,
    what       @text NOT NULL,
    due_on     @date NOT NULL,
    state      @text NOT NULL CHECK (state IN ('proposed', 'open', 'done', 'closed')),
    evidence   @text NOT NULL,
    done_by    @ref REFERENCES people (id),
    done_at    @instant,
    closed_by  @ref REFERENCES people (id),
    closed_at  @instant,
    check_note @text NOT NULL,
    version    @count NOT NULL
);

CREATE INDEX actions_by_finding ON actions (finding_id);
CREATE INDEX actions_by_owner ON actions (owner_id, state);
CREATE INDEX actions_by_team ON actions (team_id, state, due_on);
