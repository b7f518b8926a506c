import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import worker from 'node:worker_threads';

/**
 * Takes the network, other processes and threads from this process, before anything else is loaded: reading a document
 * needs none of them, and what a document makes a library do must not have them.
 */
const refuse = (): never => {
  throw new Error('not here');
};

net.Socket.prototype.connect = refuse;
net.Server.prototype.listen = refuse;
dgram.createSocket = refuse;
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'] as const)
  Object.assign(dns, { [name]: refuse });
for (const name of ['exec', 'execFile', 'fork', 'spawn', 'execSync', 'execFileSync', 'spawnSync'] as const) {
  Object.assign(childProcess, { [name]: refuse });
}
Object.assign(worker, { Worker: refuse });
Object.assign(globalThis, { fetch: refuse, WebSocket: refuse, EventSource: refuse });
syncBuiltinESMExports();
