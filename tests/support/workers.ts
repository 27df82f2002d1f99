/** The worker processes under a server, found where Linux lists processes: what a test needs to end them by force. */
import {readdirSync, readFileSync} from 'node:fs';

export const canFindWorkers = process.platform === 'linux';

/** Only a grader's workers are started with it. */
const workerFlag = '--no-node-snapshot';

type Process = {readonly pid: number; readonly parent: number; readonly command: string};

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): Process[] => {
      try {
        const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        return [{pid: Number(name), parent: Number(parent), command}];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
}

/** Sends SIGKILL to every worker that descends from the process. How many there were. */
export function killWorkers(ancestor: number): number {
  const all = processes();
  const parents = new Map(all.map(({pid, parent}) => [pid, parent]));
  const descends = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === ancestor || descends(parents.get(pid)));
  const workers = all.filter(({pid, command}) => command.includes(workerFlag) && descends(pid));
  return workers.filter(({pid}) => {
    try {
      return process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself since the list was read.
      return false;
    }
  }).length;
}
