CREATE TABLE "kept_answers" (
	"company_id" text collate "C" NOT NULL,
	"key" text NOT NULL,
	"asked" text NOT NULL,
	"status" integer,
	"headers" jsonb,
	"body" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"begun_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_answer_per_key" PRIMARY KEY("company_id","key"),
	CONSTRAINT "answered_whole" CHECK (("kept_answers"."status" is null) = ("kept_answers"."headers" is null))
);
--> statement-breakpoint
ALTER TABLE "kept_answers" ADD CONSTRAINT "kept_answers_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kept_answers_by_age" ON "kept_answers" USING btree ("created_at");