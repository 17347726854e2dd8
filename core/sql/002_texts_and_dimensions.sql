-- What a card says in plain words, the dimensions that an indicator's parts belong to, and figures for the whole country.

CREATE TABLE dimension (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    unit TEXT NOT NULL, -- empty where the parts are in the indicator's own unit
    denominator TEXT NOT NULL
);

ALTER TABLE indicator DROP COLUMN notes;
ALTER TABLE indicator ADD COLUMN why TEXT NOT NULL DEFAULT '';
ALTER TABLE indicator ADD COLUMN how_to_read TEXT NOT NULL DEFAULT '';
ALTER TABLE indicator ADD COLUMN caveats TEXT NOT NULL DEFAULT ''; -- one a line, by effect
ALTER TABLE indicator ADD COLUMN limits TEXT NOT NULL DEFAULT '';
ALTER TABLE indicator ADD COLUMN standing TEXT NOT NULL DEFAULT '';
ALTER TABLE indicator ADD COLUMN synonyms TEXT NOT NULL DEFAULT ''; -- one a line

-- England pooled from councils and the mean of councils, worked out again whenever figures change. Of councils that have
-- an official figure, and only where they are more than half as many as those of today.
DROP TABLE council_mean;
CREATE TABLE national_figure (
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    period_id INTEGER NOT NULL REFERENCES period (id),
    breakdown_id INTEGER NOT NULL REFERENCES breakdown (id),
    kind TEXT NOT NULL, -- 'pooled' or 'mean-of-councils'
    basis TEXT NOT NULL, -- whom a rate of totals is of: 'own-age', 'adults', 'residents', or empty for a figure in its own unit
    value REAL NOT NULL, -- of a rate: the total over the people
    numerator REAL, -- of a pooled share or rate
    denominator REAL,
    councils INTEGER NOT NULL,
    PRIMARY KEY (indicator_id, period_id, breakdown_id, kind, basis)
) WITHOUT ROWID;
