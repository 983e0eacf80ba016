/** The description of the API, for programs and for people. What it describes stands in `routes/api/endpoints.ts`. */
export const apiPaths = {
  apiReference: "/api-docs",
  apiOperation: "/api-docs/:operation",
  apiDescription30: "/connect-openapi30.yml",
} as const;
