-- The log on SQLite, schema 1. `seq` 1…n per stream is the truth; `position` is this store's own
-- cursor. Texts stand apart, so that erasing one leaves a log that still verifies.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('schema', '1');

CREATE TABLE events (
    position      INTEGER PRIMARY KEY,
    stream        TEXT    NOT NULL,
    seq           INTEGER NOT NULL,
    owner_epoch   INTEGER NOT NULL,
    type          TEXT    NOT NULL,
    v             INTEGER NOT NULL,
    at            TEXT    NOT NULL,
    body          BLOB    NOT NULL,
    previous_hash TEXT    NOT NULL,
    hash          TEXT    NOT NULL,
    UNIQUE (stream, seq)
) STRICT;

-- The end of every stream: what `advance_head` makes of its events.
CREATE TABLE streams (
    stream      TEXT    PRIMARY KEY,
    seq         INTEGER NOT NULL,
    hash        TEXT    NOT NULL,
    owner       TEXT    NOT NULL,
    owner_epoch INTEGER NOT NULL,
    message_seq INTEGER NOT NULL,
    open        INTEGER NOT NULL,
    position    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- An empty salt: the text was replaced, and its hash in the log speaks of what was cut.
CREATE TABLE texts (
    stream TEXT NOT NULL,
    id     TEXT NOT NULL UNIQUE,
    hash   TEXT NOT NULL,
    salt   BLOB NOT NULL,
    text   BLOB NOT NULL,
    PRIMARY KEY (stream, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
    kind   TEXT NOT NULL,
    key    TEXT NOT NULL,
    stream TEXT NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE requests (
    principal TEXT NOT NULL,
    key       TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    answer    TEXT NOT NULL,
    seqs      TEXT NOT NULL,
    PRIMARY KEY (principal, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE timers (
    stream   TEXT NOT NULL,
    timer_id TEXT NOT NULL,
    kind     TEXT NOT NULL,
    due      TEXT NOT NULL,
    about    TEXT NOT NULL,
    PRIMARY KEY (stream, timer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX timers_due ON timers (due);

CREATE TABLE records (
    kind    TEXT NOT NULL,
    key     TEXT NOT NULL,
    body    BLOB NOT NULL,
    expires TEXT,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
