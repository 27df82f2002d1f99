/**
 * A process that tries what a worker must not be able to do, before and after it shuts itself in, and prints what came of it.
 * It runs without Node's own permissions, so that what refuses it is the kernel.
 */
import {spawnSync} from 'node:child_process';
import {createSocket} from 'node:dgram';
import {openSync, writeSync} from 'node:fs';
import {enterSandbox} from '#lib/grader/worker/sandbox';

function errorOf(attempt: () => unknown): string {
  try {
    attempt();
    return 'done';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? (error as Error).message;
  }
}

/** Descriptor limits, sockets and processes are refused by different calls: each is tried. */
async function tryAll(): Promise<Record<string, string>> {
  return {
    open: errorOf(() => openSync('/etc/hostname', 'r')),
    write: errorOf(() => openSync('/tmp/whetstone-probe', 'w')),
    spawn: errorOf(() => {
      const {error} = spawnSync('/bin/true');
      if (error) throw error;
    }),
    connect: await socketError(),
    kill: errorOf(() => process.kill(process.ppid, 0)),
  };
}

function socketError(): Promise<string> {
  const {promise, resolve} = Promise.withResolvers<string>();
  const settle = (text: string): void => resolve(text);
  try {
    const socket = createSocket('udp4');
    socket.on('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    socket.connect(9, '127.0.0.1', () => {
      socket.close();
      settle('done');
    });
  } catch (error) {
    settle((error as NodeJS.ErrnoException).code ?? (error as Error).message);
  }
  return promise;
}

const free = await tryAll();
const layers = await enterSandbox();
const shut = await tryAll();
writeSync(1, JSON.stringify({free, layers, shut}));
process.exit();
