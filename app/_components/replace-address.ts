/**
 * Changes the address of the page that is there, past Next's router: its own `replaceState` drops a link that was
 * pressed and is not followed yet. The router keeps the address it knows, and goes by the browser's on Back.
 */
export function replaceAddress(path: string): void {
  History.prototype.replaceState.call(history, history.state, '', path);
}
