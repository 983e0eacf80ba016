DROP INDEX "tier_account_requests_pending_by_vendor";--> statement-breakpoint
CREATE INDEX "subscriptions_by_vendor_and_customer" ON "subscriptions" USING btree ("vendor_id","customer_id");--> statement-breakpoint
CREATE INDEX "subscriptions_by_vendor_and_tier1" ON "subscriptions" USING btree ("vendor_id","tier1_id");--> statement-breakpoint
CREATE INDEX "subscriptions_by_vendor_and_tier2" ON "subscriptions" USING btree ("vendor_id","tier2_id");--> statement-breakpoint
CREATE INDEX "resellers_by_parent" ON "tier_accounts" USING btree ("parent_id") WHERE "tier_accounts"."type" = 'reseller' and "tier_accounts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "resellers_by_name" ON "tier_accounts" USING btree ("owner_id","name","id") WHERE "tier_accounts"."type" = 'reseller' and "tier_accounts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tier_account_requests_pending_by_vendor" ON "tier_account_requests" USING btree ("vendor_id","created_at","id") WHERE "tier_account_requests"."status" = 'pending';