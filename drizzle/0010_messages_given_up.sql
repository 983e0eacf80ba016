ALTER TABLE "messages" DROP CONSTRAINT "status_is_known";--> statement-breakpoint
CREATE INDEX "messages_by_company_and_status" ON "messages" USING btree ("company_id","status","created_at","id");--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "status_is_known" CHECK ("messages"."status" in ('waiting', 'sent', 'dropped', 'failed'));