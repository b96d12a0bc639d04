-- An action with the names it is shown by.
CREATE VIEW named_actions AS
SELECT a.id AS id, a.finding_id AS finding_id, a.case_id AS case_id, a.label AS label, a.team_id AS team_id,
       a.owner_id AS owner_id, p.name AS owner_name, a.raised_by AS raised_by, a.raised_at AS raised_at,
       a.what AS what, a.due_on AS due_on, a.state AS state, a.evidence AS evidence, a.done_by AS done_by,
       a.done_at AS done_at, a.closed_by AS closed_by, a.closed_at AS closed_at, a.check_note AS check_note,
       a.version AS version, coalesce(c.restricted, 0) AS restricted
  FROM actions a
  JOIN people p ON p.id = a.owner_id
  LEFT JOIN cases c ON c.id = a.case_id;

-- Permission in the query, for actions: through the team, as its owner or as whoever raised it, while the role lasts.
-- One about a restricted case asks for its named readers as well (case_readers).
CREATE VIEW action_sight AS
SELECT s.person_id AS person_id, a.id AS action_id, s.valid_from AS valid_from, s.valid_to AS valid_to
  FROM actions a JOIN sight s ON s.team_id = a.team_id AND s.verb = 'actions.see'
UNION ALL
SELECT a.owner_id AS person_id, a.id AS action_id, h.valid_from AS valid_from, h.valid_to AS valid_to
  FROM actions a JOIN held h ON h.person_id = a.owner_id AND h.verb = 'actions.see_own'
UNION ALL
SELECT a.raised_by AS person_id, a.id AS action_id, h.valid_from AS valid_from, h.valid_to AS valid_to
  FROM actions a JOIN held h ON h.person_id = a.raised_by AND h.verb = 'actions.add';
