-- Themes count their audits through the samples that were chosen for them.
CREATE INDEX samples_by_theme ON samples (theme_id);
CREATE INDEX audits_by_sample ON audits (sample_id, state);
