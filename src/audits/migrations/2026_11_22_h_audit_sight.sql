-- An audit with the names it is shown by.
CREATE VIEW named_audits AS
SELECT a.id AS id, a.case_id AS case_id, a.case_number AS case_number, a.team_id AS team_id, t.name AS team_name,
       a.worker_id AS worker_id, w.name AS worker_name, a.auditor_id AS auditor_id, p.name AS auditor_name,
       a.sample_id AS sample_id, a.kind AS kind, a.chosen_at_random AS chosen_at_random, a.tool_key AS tool_key,
       a.tool_day AS tool_day, a.state AS state, a.independence_declared AS independence_declared,
       a.allocated_at AS allocated_at, a.due_on AS due_on, a.graded_at AS graded_at, a.submitted_at AS submitted_at,
       a.provisional_until AS provisional_until, a.overall_grade AS overall_grade,
       a.limited_by_safety AS limited_by_safety, a.version AS version, c.restricted AS restricted
  FROM audits a
  JOIN cases c ON c.id = a.case_id
  JOIN teams t ON t.id = a.team_id
  JOIN people p ON p.id = a.auditor_id
  LEFT JOIN people w ON w.id = a.worker_id;

-- Permission in the query, for audits: through the team, as its auditor or as its worker while the role lasts.
-- A restricted case asks for its named readers as well (case_readers).
CREATE VIEW audit_sight AS
SELECT s.person_id AS person_id, a.id AS audit_id, s.valid_from AS valid_from, s.valid_to AS valid_to
  FROM audits a JOIN sight s ON s.team_id = a.team_id AND s.verb = 'audits.see'
UNION ALL
SELECT a.auditor_id AS person_id, a.id AS audit_id, h.valid_from AS valid_from, h.valid_to AS valid_to
  FROM audits a JOIN held h ON h.person_id = a.auditor_id AND h.verb = 'audits.audit'
UNION ALL
SELECT a.worker_id AS person_id, a.id AS audit_id, h.valid_from AS valid_from, h.valid_to AS valid_to
  FROM audits a JOIN held h ON h.person_id = a.worker_id AND h.verb = 'audits.see_own';
