/** Server-sent events of one resource: its state at once, again whenever it changed, and no more after its end. */
import {streamHeartbeatMs, streamLookBeats} from '#lib/base/limits';
import {openStream} from '#lib/http/open-streams';

export type EventSourceOptions<T> = {
  /** The state as it is now; undefined when it is gone, which ends the stream. */
  readonly read: () => Promise<T | undefined>;
  readonly isLast: (state: T) => boolean;
  /** What later events carry of it, where that is less than the first. */
  readonly news?: (state: T) => unknown;
  /** Calls back at every change, until the returned function is called. */
  readonly listen: (onChange: () => void) => () => void;
  readonly signal: AbortSignal;
  readonly onClose: () => void;
};

export function eventStream<T>({
  read,
  isLast,
  news,
  listen,
  signal,
  onClose,
}: EventSourceOptions<T>): Response {
  const encoder = new TextEncoder();
  const closed = openStream();
  let end = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      let ended = false;
      let reading = false;
      let changed = false;
      let sent: string | undefined;
      /** At most one read at a time; changes meanwhile are one more read, however many they were. */
      const send = async (): Promise<void> => {
        changed = true;
        if (reading) return;
        reading = true;
        try {
          while (changed && !ended) {
            changed = false;
            const state = await read();
            if (ended) return;
            if (state === undefined) return end();
            const whole = JSON.stringify(state);
            if (whole !== sent) {
              const text = sent === undefined || news === undefined ? whole : JSON.stringify(news(state));
              controller.enqueue(encoder.encode(`data: ${text}\n\n`));
            }
            sent = whole;
            if (isLast(state)) return end();
          }
        } catch {
          // The browser connects again, and then reads again.
          end();
        } finally {
          reading = false;
        }
      };
      // A lost connection to the database makes everyone look again; every few heartbeats are a look for what else may be lost.
      let beats = 0;
      const heartbeat = setInterval(() => {
        controller.enqueue(encoder.encode(': still here\n\n'));
        beats += 1;
        if (beats % streamLookBeats === 0) void send();
      }, streamHeartbeatMs);
      const stop = listen(() => void send());
      end = () => {
        if (ended) return;
        ended = true;
        clearInterval(heartbeat);
        stop();
        signal.removeEventListener('abort', end);
        closed();
        onClose();
        try {
          controller.close();
        } catch {
          // The reader has gone already.
        }
      };
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
      else void send();
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // nginx would otherwise hold events back.
      'x-accel-buffering': 'no',
    },
  });
}
