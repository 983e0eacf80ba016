ALTER TABLE "partner_invitations" ADD COLUMN "former_id" text collate "C";--> statement-breakpoint
CREATE INDEX "partner_invitations_by_former" ON "partner_invitations" USING btree ("company_id","former_id") WHERE "partner_invitations"."former_id" is not null;--> statement-breakpoint
update partner_invitations i set former_id = a.before ->> 'invited' from audit_entries a
where a.subject_id = i.contract_id and a.deed = 'partner.activate' and a.before ->> 'invited' <> i.partner_id;
