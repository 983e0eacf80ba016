CREATE TABLE "webhook_deliveries" (
	"webhook_id" text collate "C" NOT NULL,
	"event_id" text collate "C" NOT NULL,
	"object_class" text NOT NULL,
	"object_id" text collate "C" NOT NULL,
	"event" text NOT NULL,
	"body" text NOT NULL,
	"status" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	"by_hand" boolean DEFAULT false NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"attempts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_delivery_per_event_and_webhook" PRIMARY KEY("webhook_id","event_id"),
	CONSTRAINT "status_is_known" CHECK ("webhook_deliveries"."status" in ('waiting', 'delivered', 'failed')),
	CONSTRAINT "waiting_is_due" CHECK (("webhook_deliveries"."status" = 'waiting') = ("webhook_deliveries"."due_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"company_id" text collate "C" NOT NULL,
	"label" text NOT NULL,
	"address" text NOT NULL,
	"object_classes" text[] NOT NULL,
	"product_ids" text[] NOT NULL,
	"secret" text NOT NULL,
	"state" text NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"failed_attempts" integer DEFAULT 0 NOT NULL,
	"busy_until" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"created_by_name" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhook_has_a_label" CHECK ("webhooks"."label" <> ''),
	CONSTRAINT "webhook_is_told_something" CHECK (cardinality("webhooks"."object_classes") > 0),
	CONSTRAINT "state_is_known" CHECK ("webhooks"."state" in ('active', 'paused', 'stopped', 'removed'))
);
--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhooks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_by_webhook" ON "webhook_deliveries" USING btree ("webhook_id","created_at","event_id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_by_webhook_and_status" ON "webhook_deliveries" USING btree ("webhook_id","status","created_at","event_id");--> statement-breakpoint
CREATE INDEX "waiting_webhook_deliveries" ON "webhook_deliveries" USING btree ("webhook_id","due_at","event_id") WHERE "webhook_deliveries"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "waiting_webhook_deliveries_by_hand" ON "webhook_deliveries" USING btree ("webhook_id","due_at","event_id") WHERE "webhook_deliveries"."status" = 'waiting' and "webhook_deliveries"."by_hand";--> statement-breakpoint
CREATE INDEX "webhook_deliveries_by_age" ON "webhook_deliveries" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "webhooks_by_company" ON "webhooks" USING btree ("company_id","created_at","id");--> statement-breakpoint
CREATE INDEX "active_webhooks_by_company" ON "webhooks" USING btree ("company_id") WHERE "webhooks"."state" = 'active';