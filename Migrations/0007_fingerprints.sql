-- Fingerprints are made otherwise now, and those of before cannot be compared with them: told by has_fingerprints, as before.
DELETE FROM fingerprint;
DELETE FROM fingerprint_band;
UPDATE index_state SET has_fingerprints = (article_count = 0);

-- A page that is read again is known by its bytes, also where its article has another version now.
CREATE INDEX article_version_by_record ON article_version (record_sha256) WHERE origin_record IS NULL;
