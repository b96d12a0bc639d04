-- What follows an audit until its practice is Good [BAR-41 to BAR-47]: a cycle is known by its first audit.
CREATE TABLE cycles (
    audit_id @ref NOT NULL UNIQUE REFERENCES audits (id),
    state    @text NOT NULL CHECK (state IN ('tracking', 'met', 'case_closed')),
    ended_on @date
);

CREATE INDEX cycles_by_state ON cycles (state);

-- Its steps in the order in which they were asked for; more audits only add to the end.
CREATE TABLE cycle_steps (
    audit_id              @ref NOT NULL REFERENCES cycles (audit_id),
    position              @count NOT NULL,
    kind                  @text NOT NULL,
    due_on                @date NOT NULL,
    state                 @text NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    done_on               @date,
    done_by               @ref REFERENCES people (id),
    words                 @text NOT NULL,
    reaudit_id            @ref REFERENCES audits (id),
    other_auditor_because @text NOT NULL,
    PRIMARY KEY (audit_id, position)
);

CREATE INDEX cycle_steps_by_reaudit ON cycle_steps (reaudit_id);
