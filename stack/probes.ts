import { connect as connectHttp2 } from 'node:http2';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const ASK_EVERY_MS = 50;
const ANSWER_WITHIN_MS = 2_000;

/** grpc.health.v1.HealthCheckRequest {service: "temporal.api.workflowservice.v1.WorkflowService"}, framed. */
const HEALTH_REQUEST = (() => {
  const service = Buffer.from('temporal.api.workflowservice.v1.WorkflowService');
  const message = Buffer.concat([Buffer.from([0x0a, service.length]), service]);
  return Buffer.concat([Buffer.from([0, 0, 0, 0, message.length]), message]);
})();
/** HealthCheckResponse {status: SERVING}, framed. */
const SERVING = Buffer.from([0, 0, 0, 0, 2, 0x08, 0x01]);

/** Resolves when `ask` first says yes; rejects when the signal ends the wait. */
export async function until(ask: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  while (!(await ask())) await delay(ASK_EVERY_MS, undefined, { signal });
  signal.throwIfAborted();
}

/** Whether something accepts TCP connections there. */
export function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: ANSWER_WITHIN_MS });
    const answer = (yes: boolean) => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('timeout', () => answer(false));
  });
}

/** Whether Temporal's frontend says that it serves; it listens a little earlier. */
export function temporalServes(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const session = connectHttp2(`http://127.0.0.1:${port}`);
    const body: Buffer[] = [];
    const answer = (yes: boolean) => {
      session.destroy();
      resolve(yes);
    };
    session.once('error', () => answer(false));
    session.setTimeout(ANSWER_WITHIN_MS, () => answer(false));
    const request = session.request({
      ':method': 'POST',
      ':path': '/grpc.health.v1.Health/Check',
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    request.once('error', () => answer(false));
    request.on('data', (chunk: Buffer) => body.push(chunk));
    request.once('end', () => answer(Buffer.concat(body).equals(SERVING)));
    request.end(HEALTH_REQUEST);
  });
}
