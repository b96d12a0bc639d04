-- Nearly every audit is no second read: an index that holds those too misleads SQLite into going through all of them.
DROP INDEX audits_second_read;
CREATE UNIQUE INDEX audits_second_read ON audits (second_read_of) WHERE second_read_of IS NOT NULL;
