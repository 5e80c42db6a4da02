// Constant bytes: the limit of Node's own server.
import { createServer } from "node:http";
import { all, port, stale } from "./work.mjs";

const call = Buffer.from(JSON.stringify({ result: { sum: 5 }, invalidate: stale }));
const fetched = Buffer.from(JSON.stringify(all(5)));
createServer((request, response) => {
  const body = request.method === "GET" ? fetched : call;
  response.writeHead(200, { "Content-Type": "application/json; charset=utf-8", "Content-Length": body.length });
  response.end(body);
}).listen(port, "127.0.0.1");
