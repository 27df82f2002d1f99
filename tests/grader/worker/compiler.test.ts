/** When a worker reads TypeScript's compiler, which costs more memory and time than everything else in it. */
import {readdirSync, readFileSync, readlinkSync} from 'node:fs';
import {expect, test} from 'vitest';
import {createGrader} from '#lib/grader/index';

/** How many bytes of the compiler's file the process has read; undefined where it is not open. */
function compilerBytesRead(pid: number): number | undefined {
  const folder = `/proc/${pid}`;
  const descriptor = readdirSync(`${folder}/fd`).find((one) =>
    readlinkSync(`${folder}/fd/${one}`).endsWith('/typescript.js'),
  );
  if (descriptor === undefined) return undefined;
  return Number(/^pos:\s+(\d+)$/m.exec(readFileSync(`${folder}/fdinfo/${descriptor}`, 'utf8'))?.[1]);
}

test.runIf(process.platform === 'linux')(
  "a worker reads TypeScript's compiler when a source first needs it, and not before",
  async () => {
    const grader = await createGrader({concurrency: 1, spares: 0});
    const read = (): (number | undefined)[] => grader.status().workers.map(({pid}) => compilerBytesRead(pid));
    const run = async (source: string): Promise<void> => {
      const [answer] = await grader.author.runReference({
        signature: {kind: 'function', name: 'f', parameters: [], returns: 'any'},
        reference: {language: 'typescript', source},
        inputsJson: ['[]'],
      });
      expect(answer?.kind).toBe('returned');
    };
    try {
      await run('const f = (): number => 1; module.exports = {f}; module .exports.g = f;');
      // A spare that is still starting has not opened it.
      expect(new Set(read())).toContain(0);
      expect(read().filter((bytes) => bytes !== 0 && bytes !== undefined)).toEqual([]);
      await run('enum Size { small } function f(): Size { return Size.small; }');
      expect(read().some((bytes) => bytes !== undefined && bytes > 1_000_000)).toBe(true);
    } finally {
      await grader.close();
    }
  },
);
