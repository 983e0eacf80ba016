-- Which person an organization's sign-up was made by: name, e-mail address and phone of the contact, but not what the organization is
-- called, nor the reseller above it.
CREATE FUNCTION "without_contact"(value jsonb) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE jsonb_typeof(value)
    WHEN 'object' THEN (
      SELECT coalesce(jsonb_object_agg(key, CASE WHEN key IN ('firstName', 'lastName', 'email', 'phone', 'recipient') THEN '"erased"'::jsonb ELSE public.without_contact(inner_value) END), '{}')
      FROM jsonb_each(value) AS each(key, inner_value))
    WHEN 'array' THEN (SELECT coalesce(jsonb_agg(public.without_contact(item)), '[]') FROM jsonb_array_elements(value) AS items(item))
    ELSE value
  END;
END $$;
--> statement-breakpoint
-- An entry about a person says who it is at its top; a name further in is an organization's.
CREATE OR REPLACE FUNCTION "without_person"(value jsonb) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE
    WHEN jsonb_typeof(value) = 'object' AND value ? 'name' THEN jsonb_set(public.without_contact(value), '{name}', '"erased"')
    ELSE public.without_contact(value)
  END;
END $$;
--> statement-breakpoint
-- As before, and visitors who confirmed or signed up are nobody's address any more.
CREATE OR REPLACE FUNCTION "erase_from_audit"(person text, erased_name text, subjects text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE audit_entries SET actor_name = erased_name, ip = null WHERE actor_id = person;
  UPDATE audit_entries SET as_name = erased_name WHERE as_id = person;
  UPDATE audit_entries SET before = public.without_person(before), after = public.without_person(after),
    ip = CASE WHEN actor_kind = 'visitor' THEN null ELSE ip END WHERE subject_id = ANY (subjects);
$$;
--> statement-breakpoint
CREATE INDEX "customer_users_deleted" ON "customer_users" USING btree ("company_id","deleted_at","id") WHERE "customer_users"."deleted_at" is not null and "customer_users"."erased_at" is null;
