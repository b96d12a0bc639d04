-- A sample: who could be chosen, who was, and why the others were left out. Repeatable from the list
-- sampled from, its check code and the seed.
CREATE TABLE samples (
    id         @id,
    team_id    @ref NOT NULL REFERENCES teams (id),
    chosen_by  @ref NOT NULL REFERENCES people (id),
    chosen_at  @instant NOT NULL,
    groups     @text NOT NULL,
    wanted     @count NOT NULL,
    seed       @text NOT NULL,
    check_code @text NOT NULL
);

CREATE INDEX samples_by_team ON samples (team_id, chosen_at);

CREATE TABLE sample_cases (
    sample_id    @ref NOT NULL REFERENCES samples (id),
    case_id      @ref NOT NULL REFERENCES cases (id),
    case_number  @text NOT NULL,
    outcome      @text NOT NULL CHECK (outcome IN ('chosen', 'not_chosen', 'left_out')),
    chosen_order @count,
    reason       @text NOT NULL,
    PRIMARY KEY (sample_id, case_id)
);

CREATE TABLE audits (
    id                    @id,
    case_id               @ref NOT NULL REFERENCES cases (id),
    case_number           @text NOT NULL,
    team_id               @ref NOT NULL REFERENCES teams (id),
    worker_id             @ref REFERENCES people (id),
    auditor_id            @ref NOT NULL REFERENCES people (id),
    sample_id             @ref REFERENCES samples (id),
    kind                  @text NOT NULL CHECK (kind IN ('routine', 'themed', 'dip', 'multi_agency', 're_audit')),
    chosen_at_random      @flag NOT NULL,
    tool_key              @text NOT NULL,
    tool_day              @date NOT NULL,
    state                 @text NOT NULL CHECK (state IN ('allocated', 'started', 'submitted', 'final')),
    independence_declared @flag NOT NULL,
    allocated_at          @instant NOT NULL,
    allocated_by          @ref NOT NULL REFERENCES people (id),
    due_on                @date NOT NULL,
    graded_at             @instant,
    submitted_at          @instant,
    submitted_on          @date,
    provisional_until     @date,
    final_at              @instant,
    overall_grade         @text,
    limited_by_safety     @flag NOT NULL,
    version               @count NOT NULL
);

CREATE INDEX audits_by_team ON audits (team_id, submitted_on);
CREATE INDEX audits_by_case ON audits (case_id);
CREATE INDEX audits_by_auditor ON audits (auditor_id, state);
CREATE INDEX audits_by_worker ON audits (worker_id);

-- What was answered, and by whom. Never changed: a new answer supersedes the one before, so that figures as at
-- an instant are one comparison.
CREATE TABLE audit_answers (
    id            @id,
    audit_id      @ref NOT NULL REFERENCES audits (id),
    question_key  @text NOT NULL,
    value         @text NOT NULL,
    recorded_by   @ref NOT NULL REFERENCES people (id),
    recorded_at   @instant NOT NULL,
    superseded_at @instant
);

CREATE INDEX audit_answers_by_audit ON audit_answers (audit_id, question_key);

-- Grades in a table of their own, for counting. `whose` tells the auditor's from the practitioner's own;
-- the domain "overall" is the grade of the whole.
CREATE TABLE audit_grades (
    id            @id,
    audit_id      @ref NOT NULL REFERENCES audits (id),
    whose         @text NOT NULL CHECK (whose IN ('auditor', 'practitioner')),
    domain_key    @text NOT NULL,
    grade_key     @text NOT NULL,
    reason        @text NOT NULL,
    recorded_by   @ref NOT NULL REFERENCES people (id),
    recorded_at   @instant NOT NULL,
    superseded_at @instant
);

CREATE INDEX audit_grades_by_audit ON audit_grades (audit_id, domain_key);
