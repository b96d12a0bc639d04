-- Lists go along this in the order in which they are shown.
CREATE INDEX actions_by_due ON actions (state, due_on, id);
