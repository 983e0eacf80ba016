import { useDatabase } from "./database";

await useDatabase("empty");
