import { initTRPC } from "@trpc/server";
import { z } from "zod";
import { add, notifications, orders, profile, stale } from "./work.mjs";

const { procedure, router: create } = initTRPC.create();
const user = z.object({ user_id: z.number().int() });
const pair = z.object({ a: z.number().int(), b: z.number().int() });

export const router = create({
  add: procedure.input(pair).mutation(({ input }) => ({ ...add(input.a, input.b), invalidate: stale })),
  profile: procedure.input(user).query(({ input }) => profile(input.user_id)),
  orders: procedure.input(user).query(({ input }) => orders(input.user_id)),
  notifications: procedure.input(user).query(({ input }) => notifications(input.user_id)),
});
