/** Everything that could be meant by a table, the system's own left out. */
export const RELATIONS = `
SELECT c.oid::text, n.nspname::text, c.relname::text, c.relkind::text,
       pg_catalog.array_position(pg_catalog.current_schemas(false), n.nspname)::text
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
 ORDER BY 2, 3`;

export const RELATION = `
SELECT pg_catalog.pg_relation_is_updatable($1::oid, true)::text,
       pg_catalog.obj_description($1::oid, 'pg_class'),
       pg_catalog.row_security_active($1::oid)::text`;

/** A domain is what lies under it; a domain of a domain, too. */
export const COLUMNS = `
SELECT a.attname::text,
       pg_catalog.format_type(a.atttypid, a.atttypmod),
       CASE WHEN bn.nspname = 'pg_catalog' OR b.typname = 'citext' THEN b.typname::text ELSE '' END,
       b.typtype::text,
       CASE WHEN en.nspname = 'pg_catalog' OR e.typname = 'citext' THEN e.typname::text ELSE '' END,
       e.typtype::text,
       (SELECT pg_catalog.json_agg(l.enumlabel ORDER BY l.enumsortorder)::text
          FROM pg_catalog.pg_enum l WHERE l.enumtypid IN (b.oid, e.oid)),
       (NOT a.attnotnull)::text,
       (a.atthasdef OR a.attidentity <> '')::text,
       (a.attgenerated <> '' OR a.attidentity = 'a')::text,
       pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'SELECT')::text,
       (pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'UPDATE')
        AND pg_catalog.pg_column_is_updatable(a.attrelid::regclass, a.attnum, true))::text
  FROM pg_catalog.pg_attribute a
 CROSS JOIN LATERAL (
   WITH RECURSIVE chain(oid, depth) AS (
     SELECT a.atttypid, 0
      UNION ALL
     SELECT t.typbasetype, chain.depth + 1
       FROM chain JOIN pg_catalog.pg_type t ON t.oid = chain.oid WHERE t.typtype = 'd')
   SELECT chain.oid FROM chain ORDER BY chain.depth DESC LIMIT 1) root
  JOIN pg_catalog.pg_type b ON b.oid = root.oid
  JOIN pg_catalog.pg_namespace bn ON bn.oid = b.typnamespace
  LEFT JOIN pg_catalog.pg_type e ON e.oid = b.typelem AND b.typcategory = 'A'
  LEFT JOIN pg_catalog.pg_namespace en ON en.oid = e.typnamespace
 WHERE a.attrelid = $1::oid AND a.attnum > 0 AND NOT a.attisdropped
 ORDER BY a.attnum`;

/** Whole keys only: not of expressions, and not of some of the rows. */
export const KEYS = `
SELECT i.indisprimary::text,
       (SELECT pg_catalog.json_agg(a.attname ORDER BY k.at)::text
          FROM pg_catalog.unnest(i.indkey::int2[]) WITH ORDINALITY k(attnum, at)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
         WHERE k.at <= i.indnkeyatts)
  FROM pg_catalog.pg_index i
 WHERE i.indrelid = $1::oid AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL
 ORDER BY i.indisprimary DESC, i.indexrelid`;

export const FOREIGN_KEYS = `
SELECT n.nspname::text, c.relname::text,
       (SELECT pg_catalog.json_agg(a.attname ORDER BY k.at)::text
          FROM pg_catalog.unnest(f.conkey) WITH ORDINALITY k(attnum, at)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.attnum),
       (SELECT pg_catalog.json_agg(a.attname ORDER BY k.at)::text
          FROM pg_catalog.unnest(f.confkey) WITH ORDINALITY k(attnum, at)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.attnum)
  FROM pg_catalog.pg_constraint f
  JOIN pg_catalog.pg_class c ON c.oid = f.confrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
 WHERE f.conrelid = $1::oid AND f.contype = 'f'
 ORDER BY f.conname`;
