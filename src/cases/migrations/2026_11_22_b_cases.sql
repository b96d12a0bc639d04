-- A child's case as far as quality assurance refers to it. The columns from team_id on are derived from the
-- caseload entries of the newest imports; people's own data stay few: no names, no addresses.
CREATE TABLE cases (
    id             @id,
    number         @text NOT NULL UNIQUE,
    initials       @text,
    birth_date     @date,
    gender         @text NOT NULL,
    ethnicity      @text NOT NULL,
    disabled       @text NOT NULL,
    restricted     @flag NOT NULL,
    caseload_group @text NOT NULL,
    is_open        @flag NOT NULL,
    opened_on      @date,
    closed_on      @date,
    team_id        @ref REFERENCES teams (id),
    team_name      @text NOT NULL,
    team_key       @text NOT NULL,
    worker_id      @ref REFERENCES people (id),
    worker_name    @text NOT NULL,
    worker_key     @text NOT NULL,
    iro_id         @ref REFERENCES people (id),
    iro_name       @text NOT NULL,
    iro_key        @text NOT NULL,
    cp_chair_id    @ref REFERENCES people (id),
    cp_chair_name  @text NOT NULL,
    cp_chair_key   @text NOT NULL,
    version        @count NOT NULL
);

CREATE INDEX cases_by_team ON cases (team_id, number);
CREATE INDEX cases_by_worker ON cases (worker_id, number);

-- One row of a list, as the case system gave it. Never deleted: a corrected row supersedes the one before, and one
-- that a newer file does not hold says since which import. Rows belong to the child's number: lists 4, 5 and 10
-- alone make no case.
CREATE TABLE caseload_entries (
    id            @id,
    source        @text NOT NULL,
    list          @text NOT NULL,
    row_key       @text NOT NULL,
    number        @text NOT NULL,
    digest        @text NOT NULL,
    facts         @text NOT NULL,
    import_id     @ref NOT NULL,
    recorded_at   @instant NOT NULL,
    superseded_at @instant,
    missing_since @ref
);

CREATE INDEX caseload_entries_by_number ON caseload_entries (number);

-- Named people who may meet a case beyond their teams: whoever audits it, or works on a restricted one.
CREATE TABLE case_readers (
    case_id    @ref NOT NULL REFERENCES cases (id),
    person_id  @ref NOT NULL REFERENCES people (id),
    why        @text NOT NULL,
    valid_from @date NOT NULL,
    valid_to   @date NOT NULL,
    PRIMARY KEY (case_id, person_id, why)
);

CREATE INDEX case_readers_by_person ON case_readers (person_id, case_id);

-- Permission in the query, for cases: through the team, through being its worker, or by name.
CREATE VIEW case_sight AS
SELECT s.person_id AS person_id, c.id AS case_id, s.valid_from AS valid_from, s.valid_to AS valid_to
  FROM cases c JOIN sight s ON s.team_id = c.team_id AND s.verb = 'cases.see'
 WHERE c.restricted = 0
UNION ALL
SELECT c.worker_id AS person_id, c.id AS case_id, g.valid_from AS valid_from, g.valid_to AS valid_to
  FROM cases c
  JOIN role_grants g ON g.person_id = c.worker_id
  JOIN role_verbs v ON v.role = g.role AND v.verb = 'cases.see_own'
 WHERE c.restricted = 0
UNION ALL
SELECT r.person_id AS person_id, r.case_id AS case_id, r.valid_from AS valid_from, r.valid_to AS valid_to
  FROM case_readers r;

CREATE TABLE imports (
    id           @id,
    kind         @text NOT NULL,
    file_sha256  @text NOT NULL,
    who          @ref NOT NULL,
    started_at   @instant NOT NULL,
    published_at @instant,
    accepted     @count NOT NULL,
    refused      @count NOT NULL,
    added        @count NOT NULL,
    changed      @count NOT NULL,
    unchanged    @count NOT NULL,
    vanished     @count NOT NULL,
    returned     @count NOT NULL
);

CREATE INDEX imports_by_kind ON imports (kind, published_at);

CREATE TABLE import_refusals (
    import_id   @ref NOT NULL REFERENCES imports (id),
    position    @count NOT NULL,
    list        @text NOT NULL,
    row_number  @count NOT NULL,
    column_name @text NOT NULL,
    reason      @text NOT NULL,
    PRIMARY KEY (import_id, position)
);

-- New and corrected rows of a file on their way in: they become entries all at once, or not at all.
CREATE TABLE staged_rows (
    entry_id  @id,
    import_id @ref NOT NULL REFERENCES imports (id),
    list      @text NOT NULL,
    row_key   @text NOT NULL,
    number    @text NOT NULL,
    digest    @text NOT NULL,
    facts     @text NOT NULL
);

-- The children whose case an import has to work out again; emptied when it is published.
CREATE TABLE touched_cases (
    import_id @ref NOT NULL REFERENCES imports (id),
    number    @text NOT NULL,
    PRIMARY KEY (import_id, number)
);

-- Names as the case system writes them, matched to people and teams by a person.
CREATE TABLE name_matches (
    id         @id,
    kind       @text NOT NULL CHECK (kind IN ('person', 'team')),
    name_key   @text NOT NULL,
    name       @text NOT NULL,
    person_id  @ref REFERENCES people (id),
    team_id    @ref REFERENCES teams (id),
    matched_by @ref NOT NULL,
    matched_at @instant NOT NULL,
    UNIQUE (kind, name_key)
);

-- "This child may be at risk now": kept apart from audits and grades.
CREATE TABLE risks (
    id           @id,
    case_id      @ref NOT NULL REFERENCES cases (id),
    team_id      @ref REFERENCES teams (id),
    raised_by    @ref NOT NULL REFERENCES people (id),
    raised_at    @instant NOT NULL,
    told_id      @ref REFERENCES people (id),
    due_on       @date NOT NULL,
    state        @text NOT NULL CHECK (state IN ('raised', 'answered', 'closed')),
    answered_by  @ref REFERENCES people (id),
    escalated_at @instant,
    version      @count NOT NULL
);

CREATE INDEX risks_by_case ON risks (case_id, raised_at);
CREATE INDEX risks_by_state ON risks (state, due_on);

-- What was said and done about it, in order; nothing is ever changed.
CREATE TABLE risk_steps (
    risk_id     @ref NOT NULL REFERENCES risks (id),
    position    @count NOT NULL,
    kind        @text NOT NULL CHECK (kind IN ('raised', 'answered', 'not_satisfied', 'escalated', 'closed')),
    who         @ref REFERENCES people (id),
    happened_at @instant NOT NULL,
    words       @text NOT NULL,
    done_so_far @text NOT NULL,
    told_at     @text NOT NULL,
    PRIMARY KEY (risk_id, position)
);
