"""The page of packaging/web, used in browsers as someone does who opens it."""
