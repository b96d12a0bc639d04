-- An audit of one case by several agencies: each gives its own return, unseen by the others, and the lead auditor
-- brings them together [LEI18-10, BAR-36].
CREATE TABLE multi_agency_audits (
    id          @id,
    case_id     @ref NOT NULL REFERENCES cases (id),
    case_number @text NOT NULL,
    team_id     @ref NOT NULL REFERENCES teams (id),
    topic       @text NOT NULL,
    reference   @text NOT NULL,
    lead_id     @ref NOT NULL REFERENCES people (id),
    tool_key    @text NOT NULL,
    tool_day    @date NOT NULL,
    due_on      @date NOT NULL,
    begun_at    @instant NOT NULL,
    together    @text NOT NULL,
    to_change   @text NOT NULL,
    agreed_at   @instant,
    version     @count NOT NULL
);

CREATE INDEX multi_agency_audits_by_team ON multi_agency_audits (team_id, id);
CREATE INDEX multi_agency_audits_by_case ON multi_agency_audits (case_id);

-- One agency's part. Of its link, and of the browser that the link was opened in, the database holds digests only.
CREATE TABLE agency_returns (
    id              @id,
    audit_id        @ref NOT NULL REFERENCES multi_agency_audits (id),
    agency          @text NOT NULL,
    invited_at      @instant NOT NULL,
    link_digest     @text NOT NULL UNIQUE,
    link_made_at    @instant NOT NULL,
    link_expires_at @instant NOT NULL,
    link_used_at    @instant,
    withdrawn_at    @instant,
    browser_digest  @text,
    browser_until   @instant,
    sent_at         @instant,
    sent_by         @text NOT NULL,
    version         @count NOT NULL
);

CREATE INDEX agency_returns_by_audit ON agency_returns (audit_id, id);
CREATE INDEX agency_returns_by_browser ON agency_returns (browser_digest);

-- Append-only, as with every audit: a new answer supersedes the one before.
CREATE TABLE agency_answers (
    id            @id,
    return_id     @ref NOT NULL REFERENCES agency_returns (id),
    question_key  @text NOT NULL,
    value         @text NOT NULL,
    recorded_at   @instant NOT NULL,
    superseded_at @instant
);

CREATE INDEX agency_answers_by_return ON agency_answers (return_id, question_key);

-- The lead auditor's grade of each agency's part; return_id is empty for the council's own.
CREATE TABLE agency_grades (
    id            @id,
    audit_id      @ref NOT NULL REFERENCES multi_agency_audits (id),
    return_id     @ref REFERENCES agency_returns (id),
    grade_key     @text NOT NULL,
    reason        @text NOT NULL,
    recorded_by   @ref NOT NULL REFERENCES people (id),
    recorded_at   @instant NOT NULL,
    superseded_at @instant
);

CREATE INDEX agency_grades_by_audit ON agency_grades (audit_id);

-- Permission in the query: its lead while the role lasts, and those who may see the audits of the case's team.
CREATE VIEW multi_agency_sight AS
SELECT s.person_id AS person_id, m.id AS audit_id, s.valid_from AS valid_from, s.valid_to AS valid_to
  FROM multi_agency_audits m JOIN sight s ON s.team_id = m.team_id AND s.verb = 'audits.see'
UNION ALL
SELECT m.lead_id AS person_id, m.id AS audit_id, h.valid_from AS valid_from, h.valid_to AS valid_to
  FROM multi_agency_audits m JOIN held h ON h.person_id = m.lead_id AND h.verb = 'audits.lead_multi_agency';
