import { useDatabase } from "./database";

await useDatabase("demo");
