// What Shared/Work.cs does.
const allOrders = Array.from({ length: 10 }, (_, i) => ({
  id: 1001 + i,
  sku: `SKU-${123456 + i * 7}`,
  title: `A sturdy item number ${i}`,
  quantity: 1 + (i % 4),
  price: 19.99 + i,
  paid: i % 2 === 0,
}));

const allNotifications = Array.from({ length: 6 }, (_, i) => ({
  id: 501 + i,
  kind: i % 2 === 0 ? "info" : "warning",
  text: `Your order number ${1001 + i} has moved to the next step of delivery`,
  read: i > 2,
}));

export const stale = ["user"];
export const add = (a, b) => ({ sum: a + b });
export const orders = (userId) => (userId > 0 ? allOrders : []);
export const notifications = (userId) => (userId > 0 ? allNotifications : []);
export const profile = (userId) => ({
  id: userId,
  name: "Ada Lovelace",
  email: "ada@example.org",
  created: "2024-05-01T12:00:00Z",
  active: true,
  bio: "Wrote the first published program, for a machine that was never finished, and the notes that outlived it.",
});
export const all = (userId) => ({ notifications: notifications(userId), orders: orders(userId), profile: profile(userId) });
export const port = Number(process.argv[2]);
