-- Whether a document is marked-up text: other bytes with the same words are then another presentation;
-- a container (XLSX, PDF) differs each time it is written. What was read before is taken for marked-up.
ALTER TABLE document ADD COLUMN IF NOT EXISTS markup BOOLEAN DEFAULT TRUE NOT NULL;
