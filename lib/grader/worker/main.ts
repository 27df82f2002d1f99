/**
 * The worker process: reads jobs from standard input, writes replies to descriptor 3, one line each, and
 * blocks in between. It knows nothing but the job at hand; whatever goes wrong in it, the host outside decides.
 *
 * Its end is an end of input, or a SIGKILL. It never exits with a running isolate, because that hangs.
 */
import {readSync, writeSync} from 'node:fs';
import {isolateMemoryMb} from '#lib/grader/limits';
import {jobSchema, type SaidReply} from '#lib/grader/protocol';
import {doAuthorJob, doCandidateJob} from '#lib/grader/worker/job';
import {createLineReader} from '#lib/grader/worker/line-reader';
import {createRealmFactory, type Realm} from '#lib/grader/worker/realm';
import {realmScript} from '#lib/grader/worker/realm-script';
import {enterSandbox} from '#lib/grader/worker/sandbox';
import {readWarmUps, warmRealm, warmUp} from '#lib/grader/worker/warm-up';
import {compilers} from '#lib/languages/compilers';

const jobsDescriptor = 0;
const repliesDescriptor = 3;

function say(reply: SaidReply): void {
  let rest = Buffer.from(`${JSON.stringify(reply)}\n`);
  while (rest.length > 0) rest = rest.subarray(writeSync(repliesDescriptor, rest));
}

const libFolder = process.argv[2];
if (libFolder === undefined) throw new Error('the folder of lib must be given');
const warmUps = readWarmUps(libFolder);
const createRealm = createRealmFactory(realmScript(libFolder), (realm) => warmRealm(realm, warmUps));
warmUp(createRealm, warmUps);
let next: Realm = createRealm(isolateMemoryMb);
for (const {open} of Object.values(compilers)) open?.();
const hardening = await enterSandbox();
const nextLine = createLineReader((buffer) => readSync(jobsDescriptor, buffer));

say({
  type: 'ready',
  engine: `node ${process.versions.node}, v8 ${process.versions.v8}`,
  hardening: [...hardening],
});

for (let line = nextLine(); line !== undefined; line = nextLine()) {
  const job = jobSchema.parse(JSON.parse(line));
  let realm = next;
  if (realm.memoryMbMax !== job.memoryMbMax) {
    realm.dispose();
    realm = createRealm(job.memoryMbMax);
  }
  const spent = job.type === 'candidate' ? doCandidateJob(job, realm, say) : doAuthorJob(job, realm, say);
  say({type: 'done', spent});
  // The next realm is made while nobody waits.
  realm.dispose();
  next = createRealm(job.memoryMbMax);
}
next.dispose();
