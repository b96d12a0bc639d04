-- The verbs somebody holds over any part of the tree.
CREATE VIEW held AS
SELECT g.person_id AS person_id, v.verb AS verb, g.valid_from AS valid_from, g.valid_to AS valid_to
  FROM role_grants g JOIN role_verbs v ON v.role = g.role;
