import { agrees } from './canonical.js';
import { type Entry, guarded, type Kernel } from './kernel.js';

/** Puts optimistic updates on top of what the server said. */
export function layered(kernel: Kernel, entry: Entry, base: object | undefined): object | undefined {
  let data = base;
  for (const { optimistic, awaited } of kernel.layers) {
    for (const each of optimistic) {
      const before = data;
      if (before && awaited?.has(entry) !== false && agrees(entry, each)) data = guarded(() => each.update(before)) ?? before;
    }
  }
  return data;
}

/** Lets go of the optimistic updates that waited for data that was asked for at a time. */
export function release(kernel: Kernel, entry: Entry, startedAt: number): void {
  for (const layer of kernel.layers) {
    if (layer.since < startedAt && layer.awaited?.delete(entry) && !layer.awaited.size) kernel.layers.delete(layer);
  }
}
