import {expect, test, vi} from 'vitest';
import {eventStream} from '#lib/http/event-stream';

type State = {readonly step: number};

/** A thing that changes, and a stream that follows it until step 3. */
function follow(first: State | undefined) {
  let state = first;
  let onChange = () => {};
  const aborter = new AbortController();
  const onClose = vi.fn();
  const stopped = vi.fn();
  const read = vi.fn(async () => state);
  const response = eventStream<State>({
    read,
    isLast: ({step}) => step === 3,
    listen: (listener) => {
      onChange = listener;
      return stopped;
    },
    signal: aborter.signal,
    onClose,
  });
  const change = (next: State | undefined) => {
    state = next;
    onChange();
  };
  return {response, change, notify: () => onChange(), aborter, onClose, stopped, read};
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string | undefined> {
  const {done, value} = await reader.read();
  return done ? undefined : new TextDecoder().decode(value);
}

test('the state comes at once, then at each change, and the stream ends with the last', async () => {
  const {response, change, onClose, stopped} = follow({step: 1});
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body!.getReader();
  expect(await next(reader)).toBe('data: {"step":1}\n\n');
  change({step: 2});
  expect(await next(reader)).toBe('data: {"step":2}\n\n');
  change({step: 3});
  expect(await next(reader)).toBe('data: {"step":3}\n\n');
  expect(await next(reader)).toBeUndefined();
  expect([onClose.mock.calls.length, stopped.mock.calls.length]).toEqual([1, 1]);
});

test('what is over already is sent once and ends', async () => {
  const reader = follow({step: 3}).response.body!.getReader();
  expect(await next(reader)).toBe('data: {"step":3}\n\n');
  expect(await next(reader)).toBeUndefined();
});

test('what is gone ends without an event', async () => {
  expect(await next(follow(undefined).response.body!.getReader())).toBeUndefined();
});

test('a hundred changes at once cost a few reads, and the same state is sent once', async () => {
  const {response, change, notify, read} = follow({step: 1});
  const reader = response.body!.getReader();
  await next(reader);
  for (let i = 0; i < 100; i++) notify();
  change({step: 3});
  expect(await next(reader)).toBe('data: {"step":3}\n\n');
  expect(read.mock.calls.length).toBeLessThan(6);
});

test('a reader that leaves is forgotten, once', async () => {
  const {response, aborter, onClose, stopped} = follow({step: 1});
  const reader = response.body!.getReader();
  await next(reader);
  await reader.cancel();
  aborter.abort();
  expect([onClose.mock.calls.length, stopped.mock.calls.length]).toEqual([1, 1]);
});

test('a request that was given up before it began holds nothing', async () => {
  const aborter = new AbortController();
  aborter.abort();
  const onClose = vi.fn();
  eventStream({
    read: async () => ({}),
    isLast: () => false,
    listen: () => () => {},
    signal: aborter.signal,
    onClose,
  });
  expect(onClose).toHaveBeenCalledOnce();
});
