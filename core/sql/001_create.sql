-- The store: the catalogue, the areas, the releases and every observation with the cell it came from.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Texts of the data pack that the program reads whole: report.json, states.csv, how-to.md, similar.csv, similar-left-out.csv, tiles.csv, narrative.json.
CREATE TABLE document (
    name TEXT PRIMARY KEY,
    content BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE area (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    region_code TEXT REFERENCES area (code),
    first_year INTEGER,
    last_year INTEGER
);

CREATE TABLE area_successor (
    code TEXT NOT NULL REFERENCES area (code),
    successor TEXT NOT NULL REFERENCES area (code),
    PRIMARY KEY (code, successor)
) WITHOUT ROWID;

-- A new code for the same council.
CREATE TABLE area_reissue (
    new_code TEXT PRIMARY KEY,
    code TEXT NOT NULL REFERENCES area (code)
) WITHOUT ROWID;

CREATE TABLE indicator (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    checklist TEXT NOT NULL,
    section TEXT NOT NULL,
    grouping TEXT NOT NULL,
    title TEXT NOT NULL,
    unit TEXT NOT NULL,
    denominator TEXT NOT NULL,
    polarity TEXT NOT NULL,
    geography TEXT NOT NULL,
    charts TEXT NOT NULL,
    breakdown TEXT NOT NULL,
    state TEXT NOT NULL,
    state_note TEXT NOT NULL,
    definition TEXT NOT NULL,
    notes TEXT NOT NULL,
    listed INTEGER NOT NULL
);

CREATE TABLE breakdown (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE, -- "setting=nursing"; the empty name is the whole
    dimension TEXT NOT NULL,
    label TEXT NOT NULL
);

CREATE TABLE method_break (
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    period TEXT NOT NULL,
    explanation TEXT NOT NULL,
    PRIMARY KEY (indicator_id, period)
) WITHOUT ROWID;

-- Named as Period::key() writes them; last_day orders them.
CREATE TABLE period (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    last_day TEXT NOT NULL
);

CREATE TABLE release (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    name TEXT NOT NULL,
    published TEXT NOT NULL,
    licence TEXT NOT NULL,
    attribution TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    retrieved TEXT NOT NULL,
    official INTEGER NOT NULL,
    added_by_user INTEGER NOT NULL,
    UNIQUE (source, sha256)
);

CREATE TABLE observation (
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    area_id INTEGER NOT NULL REFERENCES area (id),
    period_id INTEGER NOT NULL REFERENCES period (id),
    breakdown_id INTEGER NOT NULL REFERENCES breakdown (id),
    release_id INTEGER NOT NULL REFERENCES release (id) ON DELETE CASCADE,
    shown INTEGER NOT NULL, -- 1 for the newest publication of this observation
    value REAL,
    state TEXT NOT NULL,
    lower REAL,
    upper REAL,
    numerator REAL,
    denominator REAL,
    published_rate REAL,
    respondents REAL,
    notes TEXT NOT NULL,
    source_table TEXT NOT NULL,
    source_row INTEGER NOT NULL,
    source_column TEXT NOT NULL,
    PRIMARY KEY (indicator_id, area_id, period_id, breakdown_id, release_id),
    CHECK ((value IS NULL) = (state NOT IN ('value', 'quoted', 'provisional', 'estimated', 'break', 'known-bias')))
) WITHOUT ROWID;

-- The unweighted mean of the councils that have an official figure, worked out again whenever figures change.
CREATE TABLE council_mean (
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    period_id INTEGER NOT NULL REFERENCES period (id),
    breakdown_id INTEGER NOT NULL REFERENCES breakdown (id),
    value REAL NOT NULL,
    value_per_head REAL, -- the mean of the councils' own totals over their own populations
    councils INTEGER NOT NULL,
    PRIMARY KEY (indicator_id, period_id, breakdown_id)
) WITHOUT ROWID;

-- Every area at one period, and which periods have figures.
CREATE INDEX observation_by_period ON observation (indicator_id, period_id, breakdown_id, shown, area_id);
-- What a release holds.
CREATE INDEX observation_by_release ON observation (release_id);
-- The councils of a region and the councils of today.
CREATE INDEX area_by_region ON area (region_code);
