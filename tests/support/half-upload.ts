import http from "node:http";
import type { Visitor } from "./browse";
import { pdfOf } from "./documents";

const HEAD =
  '--edge\r\nContent-Disposition: form-data; name="document"; filename="Terms.pdf"\r\nContent-Type: application/pdf\r\n\r\n';

/** Begins to send a form with a document in it, and stops after a fifth. */
export function half(visitor: Visitor, { port, origin }: { port: number; origin: string }, path: string) {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = {
    ...{ host: new URL(origin).host, origin, cookie },
    ...{ "content-type": "multipart/form-data; boundary=edge", "content-length": "5000000" },
  };
  const request = http.request({ host: "127.0.0.1", port, path, method: "POST", headers });
  request.on("error", () => undefined);
  request.write(HEAD);
  request.write(pdfOf(1_000_000));
  return request;
}
