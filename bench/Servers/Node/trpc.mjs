import { createHTTPServer } from "@trpc/server/adapters/standalone";
import { router } from "./router.mjs";
import { port } from "./work.mjs";

createHTTPServer({ router }).listen(port, "127.0.0.1");
