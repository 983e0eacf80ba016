import { type RequestListener, type Server, createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { Explained } from "../explained";

/** A file of 20 MB arrives in that time at 140 kbit/s; what else is sent has less ({@link readBody}). */
const LONGEST_REQUEST = 20 * 60_000;

/** Opens the port; a reason why it can't is told as a sentence. */
export function listen(front: RequestListener, port: number, host: string): Promise<{ server: Server; port: number }> {
  const server = createServer(
    { requestTimeout: LONGEST_REQUEST, headersTimeout: 20_000, keepAliveTimeout: 65_000, maxHeaderSize: 16 * 1024 },
    front,
  );
  server.on("clientError", answerNonsense);
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
    server.listen(port, host, () => resolve({ server, port: (server.address() as AddressInfo).port }));
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string) {
  if (error.code === "EADDRINUSE")
    return new Explained(`Port ${port} is taken. Choose another one, for instance PORT=${port + 1} npm start.`);
  if (error.code === "EACCES")
    return new Explained(`This user may not open port ${port}. Choose one above 1023, for instance PORT=3000.`);
  if (error.code === "EADDRNOTAVAIL")
    return new Explained(
      `This machine has no address ${host}. Set HOST to 127.0.0.1, or to 0.0.0.0 for every address.`,
    );
  return error;
}

const HEADERS =
  "Connection: close\r\nContent-Type: text/plain; charset=utf-8\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n" +
  "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\nReferrer-Policy: same-origin\r\n\r\n";

/** What is not HTTP gets a last word and no more. */
function answerNonsense(error: NodeJS.ErrnoException, socket: Socket) {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const [status, text] =
    error.code === "HPE_HEADER_OVERFLOW"
      ? [
          "431 Request Header Fields Too Large",
          "The request's headers are too large. Deleting this site's cookies usually helps.\n",
        ]
      : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? ["408 Request Timeout", "The request took too long to arrive.\n"]
        : ["400 Bad Request", "This request can’t be read.\n"];
  socket.end(`HTTP/1.1 ${status}\r\n${HEADERS}${text}`);
}
