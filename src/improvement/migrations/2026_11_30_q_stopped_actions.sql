-- Why an action was stopped before it was done: it counts as neither done nor late [YRK-A-25]. And whose confirmation
-- closes it, where those who close actions are too many: whoever holds this verb in its team [YRK-A-03].
ALTER TABLE actions ADD COLUMN stopped_because @text NOT NULL DEFAULT '';
ALTER TABLE actions ADD COLUMN confirmed_under @text NOT NULL DEFAULT '';

DROP VIEW named_actions;
CREATE VIEW named_actions AS
SELECT a.id AS id, a.finding_id AS finding_id, a.case_id AS case_id, a.label AS label, a.team_id AS team_id,
       t.name AS team_name, a.owner_id AS owner_id, p.name AS owner_name, a.raised_by AS raised_by,
       a.raised_at AS raised_at, a.what AS what, a.due_on AS due_on, a.due_words AS due_words, a.state AS state,
       a.evidence AS evidence, a.done_by AS done_by, a.done_at AS done_at, a.closed_by AS closed_by,
       a.closed_at AS closed_at, a.check_note AS check_note, a.waits_for_id AS waits_for_id, w.what AS waits_for_what,
       w.due_on AS waits_for_due, w.state AS waits_for_state, a.meant_to_change AS meant_to_change,
       a.reopened AS reopened, a.difference AS difference, f.source_kind AS source_kind,
       a.stopped_because AS stopped_because, a.confirmed_under AS confirmed_under, a.version AS version,
       coalesce(c.restricted, 0) AS restricted
  FROM actions a
  JOIN people p ON p.id = a.owner_id
  JOIN teams t ON t.id = a.team_id
  JOIN findings f ON f.id = a.finding_id
  LEFT JOIN cases c ON c.id = a.case_id
  LEFT JOIN actions w ON w.id = a.waits_for_id;
