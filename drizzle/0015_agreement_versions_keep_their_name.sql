ALTER TABLE "agreement_versions" ADD COLUMN "name" text;--> statement-breakpoint
UPDATE "agreement_versions" SET "name" = "agreements"."name" FROM "agreements" WHERE "agreements"."id" = "agreement_versions"."agreement_id";--> statement-breakpoint
ALTER TABLE "agreement_versions" ALTER COLUMN "name" SET NOT NULL;
