import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const positive = z.coerce.number().int().positive();
const text = z.string().trim().min(1);

/** Every variable that Baton reads, its default and its reason; docs/configuration.md is checked against this. */
const variables = {
  /** Where the API listens. */
  BATON_PORT: port.default(8080),
  /** Loopback by default: a bare start must not open a port to the network. The container sets 0.0.0.0. */
  BATON_HOST: text.default('127.0.0.1'),
  /** The address that customers and operators see; used in links and cookies (https makes them Secure). */
  BATON_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Proxies in front of the API whose X-Forwarded-For is believed. */
  BATON_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  TEMPORAL_ADDRESS: text.default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: text.default('default'),
  TEMPORAL_API_KEY: text.optional(),
  TEMPORAL_TLS: z.enum(['on', 'off']).default('off'),
  /** Shown in links; the embedded start sets it. */
  BATON_TEMPORAL_UI: z.url().optional(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must start with mongodb:// or mongodb+srv://')
    .default('mongodb://127.0.0.1:27017/baton'),
  BATON_ADMIN_EMAIL: z.email().optional(),
  BATON_ADMIN_PASSWORD: z.string().min(8).max(200).optional(),
  OPENAI_API_KEY: text.optional(),
  OPENAI_BASE_URL: z.url().optional(),
  BATON_MODEL: text.optional(),
  /** The sample site that answers from docs/. */
  BATON_SAMPLE: z.enum(['on', 'off']).default('on'),
  /** `off` lifts every rate limit; for tests only. */
  BATON_LIMITS: z.enum(['on', 'off']).default('on'),
  BATON_LIMIT_VISITORS_PER_HOUR: positive.default(60),
  BATON_LIMIT_MESSAGES_PER_MINUTE: positive.default(30),
  BATON_LIMIT_SIGN_INS_PER_MINUTE: positive.default(10),
  BATON_LIMIT_REQUESTS_PER_MINUTE: positive.default(1_200),
  /** How long a customer waits after a handoff before the first escalation. */
  BATON_ESCALATION_SECONDS: positive.default(120),
  /** Conversations whose workflow the worker keeps in memory; an evicted one replays its history when it wakes. */
  BATON_CACHED_WORKFLOWS: positive.default(300),
  BATON_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
};

const schema = z.object(variables);
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
