/** Imports go one way: routes → domain → db. docs: README, "The map of the house". */
const only = (name, from, to, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from },
  to: { path: to },
});

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    only(
      "domain-knows-no-pages",
      "^app/domain",
      "^app/(routes|ui|mail|texts|paths|href|enhance|jobs/tasks)",
      "The business knows nothing of HTTP and HTML.",
    ),
    {
      name: "domain-takes-from-auth-only-the-actor",
      severity: "error",
      comment:
        "Sessions, passwords, tokens and limits are the business of the three populations, of the doors to their stores and of the first set-up alone.",
      from: {
        path: "^app/domain",
        pathNot:
          "^app/domain/(operators|customer-users|companies|installation|sign-ups|second-factors|invitations|partner-invitations|partners|store-domains|api-tokens|webhooks)/",
      },
      to: { path: "^app/auth", pathNot: "^app/auth/actor" },
    },
    only(
      "db-is-below-everything",
      "^app/db",
      "^app/(routes|ui|domain|auth|mail|texts|paths|href|jobs|enhance|storage)",
      "The database layer uses nothing above it.",
    ),
    only(
      "exports-know-no-noun",
      "^app/exports",
      "^app/(routes|domain|auth|db|ui|mail|jobs|texts|paths|href|enhance|storage)",
      "How rows leave as files knows no noun of ours.",
    ),
    only(
      "sheets-know-no-noun",
      "^app/sheets",
      "^app/(routes|domain|auth|db|ui|mail|jobs|texts|paths|href|enhance|storage|exports)",
      "How a sheet is read knows no noun of ours.",
    ),
    only(
      "storage-knows-no-noun",
      "^app/storage",
      "^app/(routes|domain|auth|db|ui|mail|jobs|texts|paths|href|enhance|exports)",
      "Where bytes lie knows no noun of ours.",
    ),
    only(
      "only-the-domain-stores",
      "^app/(routes|auth|db|ui|mail|jobs|texts|paths|href|enhance|exports)",
      "^app/storage",
      "Whether somebody may have a document is for the domain to say.",
    ),
    only(
      "only-pages-export",
      "^app/(domain|auth|db|ui|mail|jobs|texts|paths|href|enhance)",
      "^app/exports",
      "Files are answers to a request: routes make them.",
    ),
    only(
      "ui-knows-no-noun",
      "^app/ui",
      "^app/(routes|domain|auth|db|mail|jobs|texts|paths|href)",
      "How it looks knows no noun of ours.",
    ),
    only(
      "console-alone",
      "^app/routes/console",
      "^app/routes/(storefront|api)",
      "The surfaces never import each other.",
    ),
    only(
      "storefront-alone",
      "^app/routes/storefront",
      "^app/routes/(console|api)",
      "The surfaces never import each other.",
    ),
    only("api-alone", "^app/routes/api", "^app/routes/(console|storefront)", "The surfaces never import each other."),
    only(
      "app-knows-no-process",
      "^app",
      "^(server|tests|bench|drizzle/seeds)",
      "The app does not reach into the process.",
    ),
    {
      name: "no-test-code-in-the-product",
      severity: "error",
      from: { path: "^(app|server)" },
      to: { dependencyTypes: ["npm-dev"], pathNot: "(vite|@remix-run/(dev|route-config)|drizzle-kit|tailwindcss)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|node_modules|\\.data|\\.cache)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
