import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { add, all, port, stale } from "./work.mjs";

const app = new Hono();
app.post("/api/mizan/call/", async (context) => {
  const { fn, args } = await context.req.json();
  return fn === "add" ? context.json({ result: add(args.a, args.b), invalidate: stale }) : context.notFound();
});
app.get("/api/mizan/ctx/user/", (context) => context.json(all(Number(context.req.query("user_id")))));
serve({ fetch: app.fetch, port, hostname: "127.0.0.1" });
