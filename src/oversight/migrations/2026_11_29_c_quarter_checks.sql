-- A group manager's check of a quarter in a part of the tree, and what senior managers made of it. Its findings and
-- actions stand among all others (source 'quarter_check').
CREATE TABLE quarter_checks (
    id           @id,
    area_id      @ref NOT NULL REFERENCES teams (id),
    quarter_from @date NOT NULL,
    due_on       @date NOT NULL,
    state        @text NOT NULL CHECK (state IN ('draft', 'submitted', 'received')),
    summary      @text NOT NULL,
    begun_by     @ref NOT NULL REFERENCES people (id),
    begun_at     @instant NOT NULL,
    submitted_by @ref REFERENCES people (id),
    submitted_at @instant,
    received_by  @ref REFERENCES people (id),
    received_at  @instant,
    decided      @text NOT NULL,
    UNIQUE (area_id, quarter_from)
);

CREATE INDEX quarter_checks_by_quarter ON quarter_checks (quarter_from, area_id);
