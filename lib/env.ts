/** The only reader of the environment: what may be set, checked once, with a sentence for what is wrong. */
import {resolve} from 'node:path';
import {z} from 'zod';

/** An empty variable is an unset one: that is what `VAR= npm start` means. */
const text = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional());

/** As many as the grader takes (workersMax). */
const gradersMax = 16;
const gradersSentence = `GRADERS is how many submissions this process judges at once, from 0 to ${gradersMax}`;

/** More proxies than any request passes. */
const trustedProxiesMax = 10;
const trustedProxiesSentence = `TRUSTED_PROXIES is how many proxies stand in front of this server, from 0 to ${trustedProxiesMax}`;

const schema = z.object({
  NODE_ENV: text,
  PORT: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce
      .number('PORT is a number from 1 to 65535')
      .int()
      .min(1, 'PORT is a number from 1 to 65535')
      .max(65535, 'PORT is a number from 1 to 65535')
      .default(3000),
  ),
  DATA_DIR: text,
  DATABASE_URL: text.refine((value) => value === undefined || /^postgres(ql)?:\/\//.test(value), {
    error: 'DATABASE_URL begins with postgres:// or postgresql://',
  }),
  GRADERS: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce
      .number(gradersSentence)
      .int(gradersSentence)
      .min(0, gradersSentence)
      .max(gradersMax, gradersSentence)
      .optional(),
  ),
  TRUSTED_PROXIES: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce
      .number(trustedProxiesSentence)
      .int(trustedProxiesSentence)
      .min(0, trustedProxiesSentence)
      .max(trustedProxiesMax, trustedProxiesSentence)
      .default(0),
  ),
  NEXTAUTH_SECRET: text.refine((value) => value === undefined || value.length >= 32, {
    error: 'NEXTAUTH_SECRET has at least 32 characters',
  }),
  NEXTAUTH_URL: text.refine((value) => value === undefined || /^https?:\/\//.test(value), {
    error: 'NEXTAUTH_URL is the address people use, beginning with http:// or https://',
  }),
  GITHUB_ID: text,
  GITHUB_SECRET: text,
  GOOGLE_ID: text,
  GOOGLE_SECRET: text,
  OIDC_ISSUER: text.refine((value) => value === undefined || /^https?:\/\//.test(value), {
    error: 'OIDC_ISSUER is the address of an OpenID Connect provider, beginning with https:// or http://',
  }),
  OIDC_ID: text,
  OIDC_SECRET: text,
  METRICS_TOKEN: text.refine((value) => value === undefined || value.length >= 16, {
    error: 'METRICS_TOKEN has at least 16 characters',
  }),
});

export type OAuthApplication = {readonly clientId: string; readonly clientSecret: string};

/** `issuer`: the address that `/.well-known/openid-configuration` follows, with or without it. */
export type OpenIdApplication = OAuthApplication & {readonly issuer: string};

export type Environment = {
  readonly production: boolean;
  readonly port: number;
  /** Where exercises/, prisma/ and node_modules/ lie. */
  readonly projectFolder: string;
  /** Where everything that must survive lies: the embedded database and the session secret. */
  readonly dataFolder: string;
  /** Set: PostgreSQL. Unset: the embedded database in the data folder. */
  readonly databaseUrl?: string;
  /** Submissions that this process judges at once; 0: others do it. Unset: one for each core. */
  readonly graders?: number;
  /** Proxies whose word on where a request came from is believed. */
  readonly trustedProxies: number;
  readonly sessionSecret?: string;
  readonly publicUrl?: string;
  readonly github?: OAuthApplication;
  readonly google?: OAuthApplication;
  readonly openId?: OpenIdApplication;
  /** What a scraper of metrics has to send; unset: there are none. */
  readonly metricsToken?: string;
};

/** Throws an error whose message names each variable that is wrong and what it must be. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>> = process.env,
  projectFolder: string = process.cwd(),
): Environment {
  const parsed = schema.safeParse(variables);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map((issue) => issue.message);
    throw new Error(`The environment is not usable: ${sentences.join('; ')}.`);
  }
  const found = parsed.data;
  if (found.GRADERS === 0 && found.DATABASE_URL === undefined) {
    throw new Error(
      'The environment is not usable: GRADERS=0 needs DATABASE_URL, because no other process can open the embedded database to judge.',
    );
  }
  return {
    production: found.NODE_ENV === 'production',
    port: found.PORT,
    projectFolder,
    dataFolder: resolve(projectFolder, found.DATA_DIR ?? '.data'),
    databaseUrl: found.DATABASE_URL,
    graders: found.GRADERS,
    trustedProxies: found.TRUSTED_PROXIES,
    sessionSecret: found.NEXTAUTH_SECRET,
    publicUrl: found.NEXTAUTH_URL,
    github: application('GITHUB', found.GITHUB_ID, found.GITHUB_SECRET),
    google: application('GOOGLE', found.GOOGLE_ID, found.GOOGLE_SECRET),
    metricsToken: found.METRICS_TOKEN,
    openId: openIdApplication(found.OIDC_ISSUER, application('OIDC', found.OIDC_ID, found.OIDC_SECRET)),
  };
}

function application(name: string, clientId?: string, clientSecret?: string): OAuthApplication | undefined {
  if (clientId === undefined && clientSecret === undefined) return undefined;
  if (clientId === undefined || clientSecret === undefined) {
    throw new Error(
      `The environment is not usable: ${name}_ID and ${name}_SECRET are set together or not at all.`,
    );
  }
  return {clientId, clientSecret};
}

function openIdApplication(issuer?: string, given?: OAuthApplication): OpenIdApplication | undefined {
  if (issuer === undefined && given === undefined) return undefined;
  if (issuer === undefined || given === undefined) {
    throw new Error(
      'The environment is not usable: OIDC_ISSUER, OIDC_ID and OIDC_SECRET are set together or not at all.',
    );
  }
  return {issuer, ...given};
}

/**
 * next-auth 4 reads the address it is reached at from the environment alone. Where none is set it is told to take
 * the one of each request, so that the same server answers on localhost and on a name.
 */
export function deriveAuthAddress(): void {
  if (!process.env.NEXTAUTH_URL) process.env.AUTH_TRUST_HOST = 'true';
}

/** The variables of these names that are set, for a child process that may know nothing else. */
export function environmentOf(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** A child process's environment: ours, with some variables set. */
export function environmentWith(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return {...process.env, ...extra};
}
