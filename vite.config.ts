import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";
import { driverRepair } from "./server/postgres/driver-repair";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** The server bundle is the whole process: Remix's plugin would otherwise build its request handler alone. */
const processBundle: Plugin = {
  name: "counterpart:process-bundle",
  enforce: "post",
  config: (_config, { isSsrBuild }) =>
    isSsrBuild
      ? {
          build: {
            rollupOptions: { input: "server/index.ts", output: { chunkFileNames: "chunks/[name]-[hash].js" } },
          },
        }
      : undefined,
};

export default defineConfig({
  // One target for both builds: the enhancement module is named after its content, and both must mean the same file.
  build: { target: "es2022" },
  plugins: [tailwindcss(), remix(remixConfig), driverRepair, processBundle],
  resolve: { alias: { "~": new URL("./app", import.meta.url).pathname } },
  ssr: {
    external: ["@node-rs/argon2"],
    // Bundled, so that the process reads the few files it uses of them and not thousands at each start.
    noExternal: [
      "lucide-react",
      "zod",
      /^@conform-to\//,
      "drizzle-orm",
      "postgres",
      "lucia",
      "@lucia-auth/adapter-drizzle",
    ],
  },
  optimizeDeps: { exclude: ["@node-rs/argon2"] },
  server: { watch: { ignored: ["**/.data/**", "**/.cache/**", "**/test-results/**", "**/playwright-report/**"] } },
});
