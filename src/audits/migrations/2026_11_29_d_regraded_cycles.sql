-- A cycle follows the grade that is reported. When another one is agreed later, a step that it asks for no more is
-- dropped, and a cycle that had ended may begin again: when, so that a report as at an instant is one comparison.
ALTER TABLE cycle_steps ADD COLUMN dropped_at @instant;

CREATE TABLE cycle_reopenings (
    id          @id,
    audit_id    @ref NOT NULL REFERENCES cycles (audit_id),
    ended_on    @date NOT NULL,
    ended_at    @instant,
    reopened_at @instant NOT NULL
);

CREATE INDEX cycle_reopenings_by_audit ON cycle_reopenings (audit_id);
