-- A fair hearing: facts that the worker or the manager asks to have corrected while the grade is provisional, and the
-- auditor's answer. What was written stays as it is; a corrected text stands beside it.
CREATE TABLE audit_corrections (
    id          @id,
    audit_id    @ref NOT NULL REFERENCES audits (id),
    asked_by    @ref NOT NULL REFERENCES people (id),
    asked_at    @instant NOT NULL,
    part        @text NOT NULL,
    as_written  @text NOT NULL,
    as_asked    @text NOT NULL,
    shown_by    @text NOT NULL,
    state       @text NOT NULL CHECK (state IN ('open', 'accepted', 'declined')),
    corrected   @text NOT NULL,
    reason      @text NOT NULL,
    answered_by @ref REFERENCES people (id),
    answered_at @instant
);

CREATE INDEX audit_corrections_by_audit ON audit_corrections (audit_id, id);

-- Who has looked at a submitted audit, a row for each day: shown to the worker whose practice it looks at.
CREATE TABLE audit_openings (
    audit_id  @ref NOT NULL REFERENCES audits (id),
    person_id @ref NOT NULL REFERENCES people (id),
    opened_on @date NOT NULL,
    PRIMARY KEY (audit_id, person_id, opened_on)
);

-- What the worker and the manager tell the auditor about the audit.
CREATE TABLE audit_feedback (
    id        @id,
    audit_id  @ref NOT NULL REFERENCES audits (id),
    given_by  @ref NOT NULL REFERENCES people (id),
    given_at  @instant NOT NULL,
    useful    @text NOT NULL CHECK (useful IN ('yes', 'in_part', 'no')),
    heard     @text NOT NULL CHECK (heard IN ('yes', 'in_part', 'no')),
    words     @text NOT NULL,
    UNIQUE (audit_id, given_by)
);

-- Moderation by rule: a person who knows the audit judges it. Never mixed with second reads.
CREATE TABLE moderations (
    id           @id,
    audit_id     @ref NOT NULL REFERENCES audits (id),
    opened_at    @instant NOT NULL,
    due_on       @date NOT NULL,
    state        @text NOT NULL CHECK (state IN ('open', 'done')),
    moderated_by @ref REFERENCES people (id),
    moderated_at @instant,
    outcome      @text NOT NULL CHECK (outcome IN ('', 'agreed', 'changed')),
    reasons      @text NOT NULL,
    to_auditor   @text NOT NULL
);

CREATE INDEX moderations_by_audit ON moderations (audit_id, id);
CREATE INDEX moderations_by_state ON moderations (state, due_on);

-- The rules that asked for it; a disagreement names who disagrees, the grade they would give, and why.
CREATE TABLE moderation_causes (
    moderation_id @ref NOT NULL REFERENCES moderations (id),
    position      @count NOT NULL,
    cause         @text NOT NULL CHECK (cause IN ('grade', 'new_auditor', 'disagreement')),
    raised_by     @ref REFERENCES people (id),
    raised_at     @instant NOT NULL,
    grade_key     @text NOT NULL,
    words         @text NOT NULL,
    PRIMARY KEY (moderation_id, position)
);

-- How the audit itself was judged.
CREATE TABLE moderation_judgements (
    moderation_id @ref NOT NULL REFERENCES moderations (id),
    question_key  @text NOT NULL,
    answer        @text NOT NULL CHECK (answer IN ('yes', 'in_part', 'no')),
    words         @text NOT NULL,
    PRIMARY KEY (moderation_id, question_key)
);

-- By which way a grade was agreed: after a second read, or by moderation. What was agreed last is reported.
ALTER TABLE agreed_grades ADD COLUMN way @text NOT NULL DEFAULT 'second_read';

-- Who may audit: when they were trained, and whether they pause.
CREATE TABLE auditor_register (
    person_id   @ref NOT NULL REFERENCES people (id),
    trained_on  @date NOT NULL,
    training    @text NOT NULL,
    paused_from @date,
    paused_why  @text NOT NULL,
    version     @count NOT NULL,
    PRIMARY KEY (person_id)
);

-- Surgeries, one-to-ones and events for auditors [LEI18-19] [LEI18-63].
CREATE TABLE auditor_support (
    id          @id,
    kind        @text NOT NULL CHECK (kind IN ('surgery', 'one_to_one', 'event')),
    held_on     @date NOT NULL,
    summary     @text NOT NULL,
    recorded_by @ref NOT NULL REFERENCES people (id),
    recorded_at @instant NOT NULL
);

CREATE INDEX auditor_support_by_day ON auditor_support (held_on, id);

CREATE TABLE auditor_support_attendance (
    support_id @ref NOT NULL REFERENCES auditor_support (id),
    person_id  @ref NOT NULL REFERENCES people (id),
    PRIMARY KEY (support_id, person_id)
);

CREATE INDEX auditor_support_by_person ON auditor_support_attendance (person_id);
