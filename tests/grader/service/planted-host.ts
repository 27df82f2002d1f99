/** A program: the real host, which also crashes when a source says so in a comment, as no host of the product does. */
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {hostOptionsSchema} from '#lib/grader/service/messages';
import {serveGrader} from '#lib/grader/service/serve';

const grader = await createGrader(hostOptionsSchema.parse(JSON.parse(process.argv[2] ?? '')));

function planted<Request extends {readonly source: string}, Rest extends unknown[], Answer>(
  method: (request: Request, ...rest: Rest) => Promise<Answer>,
): (request: Request, ...rest: Rest) => Promise<Answer> {
  return (request, ...rest) => {
    if (request.source.includes('// PLANTED: throw')) throw new Error('thrown on purpose');
    if (request.source.includes('// PLANTED: crash')) {
      // Before any worker can have answered.
      setImmediate(() => {
        throw new Error('crashed on purpose');
      });
    }
    return method(request, ...rest);
  };
}

serveGrader({
  ...grader,
  grade: planted(grader.grade),
  run: planted(grader.run),
  measure: planted(grader.measure),
} satisfies Grader);
