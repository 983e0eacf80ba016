CREATE TABLE "product_group_products" (
	"product_group_id" text collate "C" NOT NULL,
	"product_id" text collate "C" NOT NULL,
	CONSTRAINT "one_product_once_per_group" PRIMARY KEY("product_group_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "product_groups" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"name" text collate "und-x-icu" NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agreement_product_groups" (
	"agreement_id" text collate "C" NOT NULL,
	"product_group_id" text collate "C" NOT NULL,
	CONSTRAINT "one_group_once_per_agreement" PRIMARY KEY("agreement_id","product_group_id")
);
--> statement-breakpoint
CREATE TABLE "agreement_versions" (
	"agreement_id" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	"description" text NOT NULL,
	"document_source" text NOT NULL,
	"document_url" text,
	"document_id" text,
	"hash" text NOT NULL,
	"active" boolean NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"created_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_row_per_agreement_version" PRIMARY KEY("agreement_id","version"),
	CONSTRAINT "source_is_known" CHECK ("agreement_versions"."document_source" in ('url', 'upload', 'none')),
	CONSTRAINT "an_url_has_an_address" CHECK (("agreement_versions"."document_source" = 'url') = ("agreement_versions"."document_url" is not null)),
	CONSTRAINT "an_upload_has_a_file" CHECK (("agreement_versions"."document_source" = 'upload') = ("agreement_versions"."document_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"type" text NOT NULL,
	"name" text collate "und-x-icu" NOT NULL,
	"parent_id" text collate "C",
	"marketplace_id" text collate "C",
	"sourcing_agreement_id" text collate "C",
	"auto_accept" boolean DEFAULT false NOT NULL,
	"last_version" integer DEFAULT 1 NOT NULL,
	"search" text GENERATED ALWAYS AS (fold(name || ' ' || id)) STORED NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "type_is_known" CHECK ("agreements"."type" in ('program', 'distribution', 'service', 'syndication', 'referral')),
	CONSTRAINT "only_distribution_lies_in_a_program" CHECK (("agreements"."type" = 'distribution') = ("agreements"."parent_id" is not null)),
	CONSTRAINT "distribution_has_a_marketplace" CHECK ("agreements"."type" <> 'distribution' or "agreements"."marketplace_id" is not null),
	CONSTRAINT "a_program_has_no_marketplace" CHECK ("agreements"."type" <> 'program' or "agreements"."marketplace_id" is null),
	CONSTRAINT "only_service_is_sourced" CHECK ("agreements"."type" = 'service' or "agreements"."sourcing_agreement_id" is null)
);
--> statement-breakpoint
CREATE TABLE "contract_signatures" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"contract_id" text collate "C" NOT NULL,
	"agreement_id" text collate "C" NOT NULL,
	"agreement_version" integer NOT NULL,
	"hash" text NOT NULL,
	"signed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"signed_by" text collate "C" NOT NULL,
	"signed_by_name" text NOT NULL,
	"signed_by_email" text NOT NULL,
	"countersigned_at" timestamp (3) with time zone,
	"countersigned_by" text collate "C",
	"countersigned_by_name" text
);
--> statement-breakpoint
CREATE TABLE "contracts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"agreement_id" text collate "C" NOT NULL,
	"agreement_version" integer NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"partner_id" text collate "C" NOT NULL,
	"status" text NOT NULL,
	"kind" text DEFAULT 'production' NOT NULL,
	"enrolment" text,
	"note" text,
	"end_note" text,
	"created_by" text collate "C" NOT NULL,
	"created_by_name" text NOT NULL,
	"enrolled_at" timestamp (3) with time zone,
	"activated_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_by_name" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "type_is_known" CHECK ("contracts"."type" in ('program', 'distribution', 'service', 'syndication', 'referral')),
	CONSTRAINT "status_is_known" CHECK ("contracts"."status" in ('enrolling', 'pending', 'active', 'rejected', 'terminated')),
	CONSTRAINT "an_active_contract_was_activated" CHECK ("contracts"."status" <> 'active' or "contracts"."activated_at" is not null),
	CONSTRAINT "an_end_has_a_time" CHECK (("contracts"."status" in ('rejected', 'terminated')) = ("contracts"."ended_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"purpose" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer DEFAULT 0 NOT NULL,
	"sha256" text,
	"stored_at" timestamp (3) with time zone,
	"draft_id" text,
	"attached_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "purpose_is_known" CHECK ("documents"."purpose" in ('agreement', 'news-cover', 'profile-media')),
	CONSTRAINT "attached_is_stored" CHECK ("documents"."attached_at" is null or "documents"."stored_at" is not null),
	CONSTRAINT "stored_is_known" CHECK (("documents"."stored_at" is null) = ("documents"."sha256" is null))
);
--> statement-breakpoint
CREATE TABLE "listing_requests" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"listing_id" text collate "C" NOT NULL,
	"type" text NOT NULL,
	"status" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"reason" text,
	"created_by" text collate "C" NOT NULL,
	"created_by_name" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "type_is_known" CHECK ("listing_requests"."type" in ('new', 'update', 'remove')),
	CONSTRAINT "status_is_known" CHECK ("listing_requests"."status" in ('draft', 'reviewing', 'deploying', 'completed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"product_id" text collate "C" NOT NULL,
	"marketplace_id" text collate "C" NOT NULL,
	"vendor_id" text collate "C" NOT NULL,
	"provider_id" text collate "C" NOT NULL,
	"contract_id" text collate "C" NOT NULL,
	"status" text DEFAULT 'unlisted' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "status_is_known" CHECK ("listings"."status" in ('listed', 'unlisted'))
);
--> statement-breakpoint
CREATE TABLE "company_media" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"document_id" text NOT NULL,
	"product_id" text collate "C",
	"caption" text NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "kind_is_known" CHECK ("company_media"."kind" in ('image', 'video'))
);
--> statement-breakpoint
CREATE TABLE "news_posts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"status" text NOT NULL,
	"audience" text NOT NULL,
	"title" text NOT NULL,
	"subtitle" text DEFAULT '' NOT NULL,
	"content" text NOT NULL,
	"cover_id" text,
	"created_by" text collate "C" NOT NULL,
	"created_by_name" text NOT NULL,
	"published_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "status_is_known" CHECK ("news_posts"."status" in ('draft', 'published', 'unpublished')),
	CONSTRAINT "audience_is_known" CHECK ("news_posts"."audience" in ('private', 'vendor', 'reseller', 'distributor', 'any')),
	CONSTRAINT "published_has_a_time" CHECK ("news_posts"."status" <> 'published' or "news_posts"."published_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "company_contacts" (
	"company_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	CONSTRAINT "one_contact_per_kind" PRIMARY KEY("company_id","kind"),
	CONSTRAINT "kind_is_known" CHECK ("company_contacts"."kind" in ('technical', 'business'))
);
--> statement-breakpoint
CREATE TABLE "company_profiles" (
	"company_id" text collate "C" PRIMARY KEY NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"overview" text DEFAULT '' NOT NULL,
	"headquarters" text DEFAULT '' NOT NULL,
	"countries" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"websites" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"industries" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"shared" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "partner_invitations" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"contract_id" text collate "C" NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"partner_id" text collate "C" NOT NULL,
	"token" text NOT NULL,
	"email" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"made_by" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "partners" (
	"company_id" text collate "C" NOT NULL,
	"partner_id" text collate "C" NOT NULL,
	"role" text NOT NULL,
	"name" text collate "und-x-icu" NOT NULL,
	"status" text NOT NULL,
	"external_id" text,
	"search" text GENERATED ALWAYS AS (fold(name || ' ' || partner_id || ' ' || coalesce(external_id, ''))) STORED NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_row_per_partner" PRIMARY KEY("company_id","partner_id"),
	CONSTRAINT "status_is_known" CHECK ("partners"."status" in ('invited', 'active')),
	CONSTRAINT "nobody_is_their_own_partner" CHECK ("partners"."company_id" <> "partners"."partner_id")
);
--> statement-breakpoint
ALTER TABLE "saved_views" DROP CONSTRAINT "list_is_known";--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "status" text DEFAULT 'active' NOT NULL;--> statement-breakpoint
ALTER TABLE "product_group_products" ADD CONSTRAINT "product_group_products_product_group_id_product_groups_id_fk" FOREIGN KEY ("product_group_id") REFERENCES "public"."product_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_group_products" ADD CONSTRAINT "product_group_products_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_groups" ADD CONSTRAINT "product_groups_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_product_groups" ADD CONSTRAINT "agreement_product_groups_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_product_groups" ADD CONSTRAINT "agreement_product_groups_product_group_id_product_groups_id_fk" FOREIGN KEY ("product_group_id") REFERENCES "public"."product_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_parent_id_agreements_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_marketplace_id_marketplaces_id_fk" FOREIGN KEY ("marketplace_id") REFERENCES "public"."marketplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_sourcing_agreement_id_agreements_id_fk" FOREIGN KEY ("sourcing_agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_signatures" ADD CONSTRAINT "contract_signatures_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_signatures" ADD CONSTRAINT "a_signature_keeps_its_version" FOREIGN KEY ("agreement_id","agreement_version") REFERENCES "public"."agreement_versions"("agreement_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_partner_id_companies_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "a_contract_keeps_its_version" FOREIGN KEY ("agreement_id","agreement_version") REFERENCES "public"."agreement_versions"("agreement_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_requests" ADD CONSTRAINT "listing_requests_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_marketplace_id_marketplaces_id_fk" FOREIGN KEY ("marketplace_id") REFERENCES "public"."marketplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_vendor_id_companies_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_provider_id_companies_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_media" ADD CONSTRAINT "company_media_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_media" ADD CONSTRAINT "company_media_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_media" ADD CONSTRAINT "company_media_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news_posts" ADD CONSTRAINT "news_posts_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news_posts" ADD CONSTRAINT "news_posts_cover_id_documents_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_contacts" ADD CONSTRAINT "company_contacts_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_profiles" ADD CONSTRAINT "company_profiles_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_invitations" ADD CONSTRAINT "partner_invitations_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_invitations" ADD CONSTRAINT "partner_invitations_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_invitations" ADD CONSTRAINT "partner_invitations_partner_id_companies_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partners" ADD CONSTRAINT "partners_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partners" ADD CONSTRAINT "partners_partner_id_companies_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "groups_of_product" ON "product_group_products" USING btree ("product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_group_per_name" ON "product_groups" USING btree ("company_id",lower("name"));--> statement-breakpoint
CREATE INDEX "agreements_of_group" ON "agreement_product_groups" USING btree ("product_group_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_active_version_per_agreement" ON "agreement_versions" USING btree ("agreement_id") WHERE "agreement_versions"."active";--> statement-breakpoint
CREATE INDEX "agreement_versions_by_document" ON "agreement_versions" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_distribution_agreement_per_marketplace" ON "agreements" USING btree ("marketplace_id") WHERE "agreements"."type" = 'distribution' and "agreements"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "agreements_by_name" ON "agreements" USING btree ("company_id","name","id");--> statement-breakpoint
CREATE INDEX "agreements_by_parent" ON "agreements" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "agreements_by_sourcing" ON "agreements" USING btree ("sourcing_agreement_id");--> statement-breakpoint
CREATE INDEX "agreements_by_beginning" ON "agreements" USING btree ("company_id",(substr("search", 1, 8) collate "C"));--> statement-breakpoint
CREATE INDEX "agreements_by_search" ON "agreements" USING gin ("company_id","search" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "one_signature_per_contract_and_version" ON "contract_signatures" USING btree ("contract_id","agreement_version");--> statement-breakpoint
CREATE INDEX "signatures_of_version" ON "contract_signatures" USING btree ("agreement_id","agreement_version");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_contract_per_partner_and_agreement" ON "contracts" USING btree ("agreement_id","partner_id") WHERE "contracts"."status" in ('enrolling', 'pending', 'active');--> statement-breakpoint
CREATE INDEX "contracts_by_company" ON "contracts" USING btree ("company_id","created_at","id");--> statement-breakpoint
CREATE INDEX "contracts_by_partner" ON "contracts" USING btree ("partner_id","created_at","id");--> statement-breakpoint
CREATE INDEX "contracts_of_both" ON "contracts" USING btree ("company_id","partner_id","type","status");--> statement-breakpoint
CREATE INDEX "contracts_of_version" ON "contracts" USING btree ("agreement_id","agreement_version");--> statement-breakpoint
CREATE INDEX "documents_to_sweep" ON "documents" USING btree ("created_at") WHERE "documents"."attached_at" is null;--> statement-breakpoint
CREATE INDEX "documents_by_draft" ON "documents" USING btree ("draft_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_request_per_listing" ON "listing_requests" USING btree ("listing_id") WHERE "listing_requests"."status" in ('draft', 'reviewing', 'deploying');--> statement-breakpoint
CREATE INDEX "listing_requests_by_listing" ON "listing_requests" USING btree ("listing_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_listing_per_product_and_marketplace" ON "listings" USING btree ("product_id","marketplace_id");--> statement-breakpoint
CREATE INDEX "listings_of_both" ON "listings" USING btree ("provider_id","vendor_id","status");--> statement-breakpoint
CREATE INDEX "listings_by_vendor" ON "listings" USING btree ("vendor_id","created_at","id");--> statement-breakpoint
CREATE INDEX "listings_by_provider" ON "listings" USING btree ("provider_id","created_at","id");--> statement-breakpoint
CREATE INDEX "listings_by_marketplace" ON "listings" USING btree ("marketplace_id");--> statement-breakpoint
CREATE INDEX "listings_by_contract" ON "listings" USING btree ("contract_id");--> statement-breakpoint
CREATE INDEX "media_by_company" ON "company_media" USING btree ("company_id","position","id");--> statement-breakpoint
CREATE INDEX "news_by_company" ON "news_posts" USING btree ("company_id","created_at","id");--> statement-breakpoint
CREATE INDEX "news_by_publication" ON "news_posts" USING btree ("company_id","published_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_partner_invitation_per_token" ON "partner_invitations" USING btree ("token");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_invitation_per_partner" ON "partner_invitations" USING btree ("company_id","partner_id") WHERE "partner_invitations"."used_at" is null and "partner_invitations"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "partner_invitations_by_partner" ON "partner_invitations" USING btree ("company_id","partner_id","created_at");--> statement-breakpoint
CREATE INDEX "partners_of_partner" ON "partners" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "partners_by_name" ON "partners" USING btree ("company_id","name","partner_id") WHERE "partners"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "partners_by_creation" ON "partners" USING btree ("company_id","created_at","partner_id") WHERE "partners"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "partners_by_beginning" ON "partners" USING btree ("company_id",(substr("search", 1, 8) collate "C"));--> statement-breakpoint
CREATE INDEX "partners_by_search" ON "partners" USING gin ("company_id","search" gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "status_is_known" CHECK ("companies"."status" in ('invited', 'active'));--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "list_is_known" CHECK ("saved_views"."list" in ('tier-accounts', 'tier-account-requests', 'partners'));--> statement-breakpoint
-- A partner's name and status in a directory are the company's own.
create function follow_company() returns trigger language plpgsql as $$
begin
  update partners set name = new.name, status = new.status where partner_id = new.id;
  return null;
end
$$;
--> statement-breakpoint
create trigger partners_follow_their_company after update of name, status on companies
  for each row when (old.name is distinct from new.name or old.status is distinct from new.status)
  execute function follow_company();
--> statement-breakpoint
-- What was signed, was signed.
revoke delete, truncate on contract_signatures from counterpart_app;
