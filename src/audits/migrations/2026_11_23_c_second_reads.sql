-- A second read is an audit of the same case by somebody who does not know the first one. It tells how alike people
-- grade and counts in no figure of audits: whatever counts audits asks for second_read_of IS NULL.
ALTER TABLE audits ADD COLUMN second_read_of @ref REFERENCES audits (id);

CREATE UNIQUE INDEX audits_second_read ON audits (second_read_of);

-- Which submitted audits were drawn for a second read: repeatable from the list, its check code and the seed.
CREATE TABLE second_read_draws (
    id             @id,
    drawn_by       @ref NOT NULL REFERENCES people (id),
    drawn_at       @instant NOT NULL,
    submitted_from @date NOT NULL,
    submitted_to   @date NOT NULL,
    wanted         @count NOT NULL,
    listed         @count NOT NULL,
    seed           @text NOT NULL,
    check_code     @text NOT NULL
);

CREATE TABLE drawn_audits (
    audit_id    @ref NOT NULL REFERENCES audits (id),
    draw_id     @ref NOT NULL REFERENCES second_read_draws (id),
    drawn_order @count NOT NULL,
    PRIMARY KEY (audit_id)
);

CREATE INDEX drawn_audits_by_draw ON drawn_audits (draw_id, drawn_order);

-- What both readings came to. From then on it is the grade that is reported; the auditor's own and the second reader's
-- stay as they are in audit_grades.
CREATE TABLE agreed_grades (
    id            @id,
    audit_id      @ref NOT NULL REFERENCES audits (id),
    domain_key    @text NOT NULL,
    grade_key     @text NOT NULL,
    why_differed  @text NOT NULL,
    note          @text NOT NULL,
    recorded_by   @ref NOT NULL REFERENCES people (id),
    recorded_at   @instant NOT NULL,
    superseded_at @instant
);

CREATE INDEX agreed_grades_by_audit ON agreed_grades (audit_id, domain_key);

DROP VIEW named_audits;
CREATE VIEW named_audits AS
SELECT a.id AS id, a.case_id AS case_id, a.case_number AS case_number, a.team_id AS team_id, t.name AS team_name,
       a.worker_id AS worker_id, w.name AS worker_name, a.auditor_id AS auditor_id, p.name AS auditor_name,
       a.sample_id AS sample_id, a.kind AS kind, a.chosen_at_random AS chosen_at_random, a.tool_key AS tool_key,
       a.tool_day AS tool_day, a.state AS state, a.independence_declared AS independence_declared,
       a.allocated_at AS allocated_at, a.due_on AS due_on, a.graded_at AS graded_at, a.submitted_at AS submitted_at,
       a.provisional_until AS provisional_until, a.overall_grade AS overall_grade,
       a.limited_by_safety AS limited_by_safety, a.second_read_of AS second_read_of, a.version AS version,
       c.restricted AS restricted
  FROM audits a
  JOIN cases c ON c.id = a.case_id
  JOIN teams t ON t.id = a.team_id
  JOIN people p ON p.id = a.auditor_id
  LEFT JOIN people w ON w.id = a.worker_id;

-- Permission in the query, for audits: through the team, as its auditor or as its worker while the role lasts. A second
-- read is its reader's alone; the audit that they read again is kept from them until theirs is submitted, and in their
-- sight from then on. A restricted case asks for its named readers as well (case_readers).
DROP VIEW audit_sight;
CREATE VIEW audit_sight AS
SELECT s.person_id AS person_id, a.id AS audit_id, s.valid_from AS valid_from, s.valid_to AS valid_to
  FROM audits a JOIN sight s ON s.team_id = a.team_id AND s.verb = 'audits.see'
 WHERE a.second_read_of IS NULL
   AND NOT EXISTS (SELECT 1 FROM kept_from k
                    WHERE k.person_id = s.person_id AND k.subject_kind = 'audit' AND k.subject_id = a.id)
UNION ALL
SELECT a.auditor_id AS person_id, a.id AS audit_id, h.valid_from AS valid_from, h.valid_to AS valid_to
  FROM audits a JOIN held h ON h.person_id = a.auditor_id AND h.verb = 'audits.audit'
UNION ALL
SELECT a.worker_id AS person_id, a.id AS audit_id, h.valid_from AS valid_from, h.valid_to AS valid_to
  FROM audits a JOIN held h ON h.person_id = a.worker_id AND h.verb = 'audits.see_own'
 WHERE a.second_read_of IS NULL
UNION ALL
SELECT r.auditor_id AS person_id, a.id AS audit_id, h.valid_from AS valid_from, h.valid_to AS valid_to
  FROM audits a
  JOIN audits r ON r.second_read_of = a.id AND r.state IN ('submitted', 'final')
  JOIN held h ON h.person_id = r.auditor_id AND h.verb = 'audits.audit';
