CREATE INDEX "contracts_pending" ON "contracts" USING btree ("company_id") WHERE "contracts"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "documents_by_company" ON "documents" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "drafts_by_operator" ON "drafts" USING btree ("operator_id","company_id");