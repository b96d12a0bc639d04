-- Lists go along these in the order in which they are shown.
CREATE INDEX cycle_steps_by_due ON cycle_steps (state, due_on, audit_id);
