create extension if not exists unaccent;
--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
-- Case, accents and width folded, in any script: what searches compare.
create function fold(value text) returns text
  language sql immutable strict parallel safe
  as $$ select translate(lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, nfkc)) collate "und-x-icu"), 'ς', 'σ') $$;
--> statement-breakpoint
-- The role the application runs as. Roles belong to the whole cluster, so another database may have made it already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'counterpart_app') then
    create role counterpart_app nologin;
  end if;
  execute format('grant counterpart_app to %I', current_user);
exception when duplicate_object or unique_violation then null;
end
$$;
