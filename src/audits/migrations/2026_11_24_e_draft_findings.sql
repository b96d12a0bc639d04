-- What was found in audits that are not submitted yet is in a draft.
UPDATE findings SET is_draft = 1
 WHERE source_kind = 'audit' AND source_id IN (SELECT id FROM audits WHERE submitted_on IS NULL);
