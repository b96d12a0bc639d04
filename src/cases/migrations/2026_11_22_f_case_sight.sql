-- A named reader reads while named and while they hold any role here.
DROP VIEW case_sight;
CREATE VIEW case_sight AS
SELECT s.person_id AS person_id, c.id AS case_id, s.valid_from AS valid_from, s.valid_to AS valid_to
  FROM cases c JOIN sight s ON s.team_id = c.team_id AND s.verb = 'cases.see'
 WHERE c.restricted = 0
UNION ALL
SELECT c.worker_id AS person_id, c.id AS case_id, h.valid_from AS valid_from, h.valid_to AS valid_to
  FROM cases c JOIN held h ON h.person_id = c.worker_id AND h.verb = 'cases.see_own'
 WHERE c.restricted = 0
UNION ALL
SELECT r.person_id AS person_id, r.case_id AS case_id,
       CAST(CASE WHEN r.valid_from > g.valid_from THEN r.valid_from ELSE g.valid_from END AS text) AS valid_from,
       CAST(CASE WHEN r.valid_to < g.valid_to THEN r.valid_to ELSE g.valid_to END AS text) AS valid_to
  FROM case_readers r JOIN role_grants g ON g.person_id = r.person_id;
