import { fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import Fastify from "fastify";
import { router } from "./router.mjs";
import { port } from "./work.mjs";

const server = Fastify({ routerOptions: { maxParamLength: 5000 } });
server.register(fastifyTRPCPlugin, { prefix: "", trpcOptions: { router } });
await server.listen({ port, host: "127.0.0.1" });
