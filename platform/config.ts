import { z } from 'zod';

const whole = (from: number, to: number, what: string) =>
  z.coerce.number(what).int(what).min(from, what).max(to, what);
const port = whole(0, 65_535, 'must be a whole number from 0 to 65535');
const positive = whole(1, 2 ** 31, 'must be a whole number above 0');
const text = z.string().trim().min(1);

/** Every variable that Baton reads, its default and its reason; docs/configuration.md is checked against this. */
const variables = {
  /** Where the API listens. */
  BATON_PORT: port.default(8080),
  /** Loopback by default: a bare start must not open a port to the network. The container sets 0.0.0.0. */
  BATON_HOST: text.default('127.0.0.1'),
  /** The address that customers and operators see; used in links and cookies (https makes them Secure). */
  BATON_PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be a URL with http or https' }).optional(),
  /** Proxies in front of the API whose X-Forwarded-For is believed. */
  BATON_TRUSTED_PROXIES: whole(0, 10, 'must be a whole number from 0 to 10').default(0),
  TEMPORAL_ADDRESS: text.default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: text.default('default'),
  TEMPORAL_API_KEY: text.optional(),
  TEMPORAL_TLS: z.enum(['on', 'off'], 'must be on or off').default('off'),
  /** Shown in links; the embedded start sets it. */
  BATON_TEMPORAL_UI: z.url('must be a URL').optional(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must start with mongodb:// or mongodb+srv://')
    .default('mongodb://127.0.0.1:27017/baton'),
  BATON_ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  BATON_ADMIN_PASSWORD: z
    .string()
    .min(8, 'must have at least 8 characters')
    .max(200, 'must have at most 200 characters')
    .optional(),
  OPENAI_API_KEY: text.optional(),
  OPENAI_BASE_URL: z.url('must be a URL').optional(),
  /** Its name turns the model on; without one, answers are quoted. */
  BATON_MODEL: text.optional(),
  /** Its name has passages found by meaning as well as by words, over the same server. */
  BATON_EMBEDDING_MODEL: text.optional(),
  /** The sample site that answers from docs/. */
  BATON_SAMPLE: z.enum(['on', 'off'], 'must be on or off').default('on'),
  /** `off` lifts every rate limit; for tests only. */
  BATON_LIMITS: z.enum(['on', 'off'], 'must be on or off').default('on'),
  BATON_LIMIT_VISITORS_PER_HOUR: positive.default(60),
  BATON_LIMIT_MESSAGES_PER_MINUTE: positive.default(30),
  BATON_LIMIT_SIGN_INS_PER_MINUTE: positive.default(10),
  BATON_LIMIT_REQUESTS_PER_MINUTE: positive.default(1_200),
  /** The mail server that notices to people are sent by, smtp:// or smtps://, and the sender they have. */
  BATON_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./, 'must start with smtp:// or smtps://')
    .optional(),
  BATON_MAIL_FROM: text.default('baton@localhost'),
  /** Hosts (`host` or `host:port`, separated by commas) that websites may be read from and webhooks may call although they are private. */
  BATON_ALLOWED_HOSTS: text
    .transform((hosts) =>
      hosts
        .split(',')
        .map((host) => host.trim())
        .filter(Boolean),
    )
    .default([]),
  /** Within how many seconds a person shall reply after a handoff, where the site has not published a policy. */
  BATON_REPLY_TARGET_SECONDS: positive.default(300),
  /** Conversations whose workflow the worker keeps in memory; an evicted one replays its history when it wakes. */
  BATON_CACHED_WORKFLOWS: positive.default(300),
  BATON_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
};

const schema = z
  .object(variables)
  .refine(({ BATON_ADMIN_EMAIL: email, BATON_ADMIN_PASSWORD: password }) => !email === !password, {
    path: ['BATON_ADMIN_EMAIL'],
    error: 'goes together with BATON_ADMIN_PASSWORD: give both or neither',
  });
export type Config = Readonly<z.infer<typeof schema>>;

/** Names of all variables, in the order of the documentation. */
export const configurationVariables = Object.keys(variables);

/**
 * Parses the environment once at boot. Empty strings count as absent, as in Compose files.
 * Throws an Error whose message names every variable at fault in one sentence each.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = configurationVariables.flatMap((name) =>
    environment[name] ? [[name, environment[name]] as const] : [],
  );
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return Object.freeze(parsed.data);
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration cannot be read. ${faults.join('. ')}.`);
}
