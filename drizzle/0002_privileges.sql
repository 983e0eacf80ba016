grant usage on schema public to counterpart_app;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema public to counterpart_app;
--> statement-breakpoint
grant usage on all sequences in schema public to counterpart_app;
--> statement-breakpoint
alter default privileges in schema public grant select, insert, update, delete on tables to counterpart_app;
--> statement-breakpoint
alter default privileges in schema public grant usage on sequences to counterpart_app;
--> statement-breakpoint
-- What happened, happened: the application can add to the audit trail and read it, nothing else.
revoke update, delete, truncate on audit_entries from counterpart_app;
--> statement-breakpoint
-- Lets the application enqueue jobs without owning the job tables. The job runner's own schema is made by its library before
-- the first call, hence the late binding.
create function enqueue_job(task text, payload json, job_key text default null, run_at timestamptz default null) returns void
  language plpgsql security definer set search_path = graphile_worker, pg_catalog
  as $$
begin
  perform graphile_worker.add_job(task, payload, job_key => enqueue_job.job_key, run_at => coalesce(enqueue_job.run_at, now()));
end
$$;
--> statement-breakpoint
revoke all on function enqueue_job(text, json, text, timestamptz) from public;
--> statement-breakpoint
grant execute on function enqueue_job(text, json, text, timestamptz) to counterpart_app;
