-- Somebody who looked at the record says that a list of the case system is wrong about the child: a finding about
-- data, for whoever looks after it, kept apart from findings about practice.
CREATE TABLE data_queries (
    id          @id,
    case_id     @ref NOT NULL REFERENCES cases (id),
    source_kind @text NOT NULL,
    source_id   @ref NOT NULL,
    fact_key    @text NOT NULL,
    fact_title  @text NOT NULL,
    said        @text NOT NULL,
    said_by     @text NOT NULL,
    found       @text NOT NULL,
    raised_by   @ref NOT NULL REFERENCES people (id),
    raised_at   @instant NOT NULL,
    outcome     @text NOT NULL CHECK (outcome IN ('open', 'corrected', 'list_is_right', 'cannot_correct')),
    answer      @text NOT NULL,
    answered_by @ref REFERENCES people (id),
    answered_at @instant,
    version     @count NOT NULL
);

CREATE INDEX data_queries_by_source ON data_queries (source_kind, source_id);
CREATE INDEX data_queries_by_outcome ON data_queries (outcome, raised_at);

-- With the names it is shown by.
CREATE VIEW named_data_queries AS
SELECT q.id AS id, q.case_id AS case_id, c.number AS case_number, c.team_id AS team_id, c.restricted AS restricted,
       q.source_kind AS source_kind, q.source_id AS source_id, q.fact_key AS fact_key, q.fact_title AS fact_title,
       q.said AS said, q.said_by AS said_by, q.found AS found, q.raised_by AS raised_by, r.name AS raised_by_name,
       q.raised_at AS raised_at, q.outcome AS outcome, CASE WHEN q.outcome = 'open' THEN 1 ELSE 0 END AS is_open,
       q.answer AS answer, q.answered_by AS answered_by, coalesce(a.name, '') AS answered_by_name,
       q.answered_at AS answered_at, q.version AS version
  FROM data_queries q
  JOIN cases c ON c.id = q.case_id
  JOIN people r ON r.id = q.raised_by
  LEFT JOIN people a ON a.id = q.answered_by;
