-- Permission in the query, for actions, as before; and none that came of a record that is kept from this person for now.
DROP VIEW action_sight;
CREATE VIEW action_sight AS
SELECT s.person_id AS person_id, a.id AS action_id, s.valid_from AS valid_from, s.valid_to AS valid_to
  FROM actions a JOIN sight s ON s.team_id = a.team_id AND s.verb = 'actions.see'
 WHERE NOT EXISTS (SELECT 1 FROM findings f JOIN kept_from k ON k.subject_kind = f.source_kind AND k.subject_id = f.source_id
                    WHERE f.id = a.finding_id AND k.person_id = s.person_id)
UNION ALL
SELECT a.owner_id AS person_id, a.id AS action_id, h.valid_from AS valid_from, h.valid_to AS valid_to
  FROM actions a JOIN held h ON h.person_id = a.owner_id AND h.verb = 'actions.see_own'
 WHERE NOT EXISTS (SELECT 1 FROM findings f JOIN kept_from k ON k.subject_kind = f.source_kind AND k.subject_id = f.source_id
                    WHERE f.id = a.finding_id AND k.person_id = a.owner_id)
UNION ALL
SELECT a.raised_by AS person_id, a.id AS action_id, h.valid_from AS valid_from, h.valid_to AS valid_to
  FROM actions a JOIN held h ON h.person_id = a.raised_by AND h.verb = 'actions.add'
 WHERE NOT EXISTS (SELECT 1 FROM findings f JOIN kept_from k ON k.subject_kind = f.source_kind AND k.subject_id = f.source_id
                    WHERE f.id = a.finding_id AND k.person_id = a.raised_by);
