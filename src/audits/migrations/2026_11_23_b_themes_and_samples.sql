-- A theme that is audited in one quarter: decided by somebody, for a reason, of those who hold the roles asked.
CREATE TABLE themes (
    id          @id,
    title       @text NOT NULL,
    quarter     @date NOT NULL,
    reason      @text NOT NULL,
    roles       @text NOT NULL,
    decided_by  @ref NOT NULL REFERENCES people (id),
    decided_at  @instant NOT NULL
);

CREATE INDEX themes_by_quarter ON themes (quarter, id);

-- How a sample was chosen, for which area of the programme and which theme.
ALTER TABLE samples ADD COLUMN method @text NOT NULL DEFAULT 'simple';
ALTER TABLE samples ADD COLUMN strata_by @text NOT NULL DEFAULT '';
ALTER TABLE samples ADD COLUMN rest_days @count NOT NULL DEFAULT 183;
ALTER TABLE samples ADD COLUMN area @text NOT NULL DEFAULT '';
ALTER TABLE samples ADD COLUMN theme_id @ref REFERENCES themes (id);
ALTER TABLE sample_cases ADD COLUMN stratum @text NOT NULL DEFAULT '';

-- The next case in the sample's order took the place of one that could not be audited.
CREATE TABLE sample_replacements (
    sample_id      @ref NOT NULL REFERENCES samples (id),
    case_id        @ref NOT NULL REFERENCES cases (id),
    replacement_id @ref NOT NULL REFERENCES cases (id),
    chosen_order   @count NOT NULL,
    reason         @text NOT NULL,
    replaced_by    @ref NOT NULL REFERENCES people (id),
    replaced_at    @instant NOT NULL,
    PRIMARY KEY (sample_id, case_id),
    UNIQUE (sample_id, replacement_id)
);

-- The figures of the programme ask what each person submitted in a year.
CREATE INDEX audits_by_submission ON audits (submitted_on, auditor_id);
