import type { Config } from './config.ts';

/** How client and worker reach Temporal: plain on a private network, TLS and an API key for Temporal Cloud. */
export function temporalConnection(config: Config) {
  const { TEMPORAL_ADDRESS, TEMPORAL_API_KEY, TEMPORAL_TLS } = config;
  const tls = TEMPORAL_TLS === 'on' || TEMPORAL_API_KEY !== undefined;
  return { address: TEMPORAL_ADDRESS, tls, ...(TEMPORAL_API_KEY ? { apiKey: TEMPORAL_API_KEY } : {}) };
}
