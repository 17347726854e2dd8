-- What a card says in plain words, and the dimensions that an indicator's parts belong to.

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
