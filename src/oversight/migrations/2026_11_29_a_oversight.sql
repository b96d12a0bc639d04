-- A line manager's check of one child's record: by a form of the framework, with what was asked as it was asked then.
-- Once made it stands; only the agreement of a second manager is added.
CREATE TABLE managers_checks (
    id              @id,
    case_id         @ref NOT NULL REFERENCES cases (id),
    case_number     @text NOT NULL,
    team_id         @ref NOT NULL REFERENCES teams (id),
    form_key        @text NOT NULL,
    title           @text NOT NULL,
    document_key    @text NOT NULL,
    document_title  @text NOT NULL,
    document_on     @date,
    document_version @text NOT NULL,
    author_id       @ref REFERENCES people (id),
    outcome         @text NOT NULL CHECK (outcome IN ('looked_at', 'signed_off', 'returned')),
    note            @text NOT NULL,
    checked_by      @ref NOT NULL REFERENCES people (id),
    checked_at      @instant NOT NULL,
    agreement       @text NOT NULL CHECK (agreement IN ('none', 'waiting', 'agreed', 'returned')),
    agreed_by       @ref REFERENCES people (id),
    agreed_at       @instant,
    agreement_note  @text NOT NULL
);

CREATE INDEX managers_checks_by_case ON managers_checks (case_id, checked_at);
CREATE INDEX managers_checks_by_team ON managers_checks (team_id, agreement, checked_at);
CREATE INDEX managers_checks_by_author ON managers_checks (author_id, checked_at);

CREATE TABLE managers_check_objectives (
    check_id @ref NOT NULL REFERENCES managers_checks (id),
    position @count NOT NULL,
    words    @text NOT NULL,
    PRIMARY KEY (check_id, position)
);

-- `objective` 0: asked of the whole.
CREATE TABLE managers_check_answers (
    check_id  @ref NOT NULL REFERENCES managers_checks (id),
    objective @count NOT NULL,
    position  @count NOT NULL,
    item_key  @text NOT NULL,
    item_text @text NOT NULL,
    verdict   @text NOT NULL CHECK (verdict IN ('held', 'gap', 'not_needed')),
    missing   @text NOT NULL,
    PRIMARY KEY (check_id, objective, position)
);

-- What a worker tells their manager, and the answer.
CREATE TABLE worker_alerts (
    id          @id,
    case_id     @ref NOT NULL REFERENCES cases (id),
    case_number @text NOT NULL,
    team_id     @ref NOT NULL REFERENCES teams (id),
    kind        @text NOT NULL CHECK (kind IN ('problem', 'plan')),
    words       @text NOT NULL,
    raised_by   @ref NOT NULL REFERENCES people (id),
    raised_at   @instant NOT NULL,
    answer_by   @date NOT NULL,
    answer      @text NOT NULL,
    answered_by @ref REFERENCES people (id),
    answered_at @instant
);

CREATE INDEX worker_alerts_by_case ON worker_alerts (case_id, raised_at);
CREATE INDEX worker_alerts_by_team ON worker_alerts (team_id, answered_at, answer_by);

-- Permission in the query: through the team, or as whose work it is. One about a restricted case asks for its named
-- readers as well (case_readers).
CREATE VIEW check_sight AS
SELECT s.person_id AS person_id, c.id AS check_id, s.valid_from AS valid_from, s.valid_to AS valid_to
  FROM managers_checks c JOIN sight s ON s.team_id = c.team_id AND s.verb = 'oversight.see'
UNION ALL
SELECT c.author_id AS person_id, c.id AS check_id, h.valid_from AS valid_from, h.valid_to AS valid_to
  FROM managers_checks c JOIN held h ON h.person_id = c.author_id AND h.verb = 'oversight.see_own';

CREATE VIEW alert_sight AS
SELECT s.person_id AS person_id, a.id AS alert_id, s.valid_from AS valid_from, s.valid_to AS valid_to
  FROM worker_alerts a JOIN sight s ON s.team_id = a.team_id AND s.verb = 'oversight.see'
UNION ALL
SELECT a.raised_by AS person_id, a.id AS alert_id, h.valid_from AS valid_from, h.valid_to AS valid_to
  FROM worker_alerts a JOIN held h ON h.person_id = a.raised_by AND h.verb = 'oversight.see_own';
