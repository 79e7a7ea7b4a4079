-- Way to an article in an original that holds several: "message 3"; NULL: it is the whole file.
ALTER TABLE article ADD COLUMN part TEXT;
