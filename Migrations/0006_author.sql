-- The articles of an author, for queries that name one.
CREATE INDEX article_by_author ON article (author) WHERE author IS NOT NULL;
