import type { Kernel } from './kernel.js';

/** Fetches what is old and on the screen when the page is shown again, or the network is back, until the signal ends that. */
export function wakeUp(kernel: Kernel, onFocus: boolean, signal: AbortSignal): void {
  const wake = () => {
    if (globalThis.document?.visibilityState === 'hidden') return;
    for (const entry of kernel.entries.values()) entry.wake({ kind: 'wake' });
  };
  for (const type of ['online', onFocus ? 'visibilitychange' : '']) {
    // Captured, so that the window hears of what happens to the document.
    globalThis.window?.addEventListener(type, wake, { capture: true, signal });
  }
}
