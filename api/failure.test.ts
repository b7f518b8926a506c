import {
  MongoAPIError,
  MongoNetworkError,
  MongoServerError,
  MongoServerSelectionError,
  type TopologyDescription,
} from 'mongodb';
import { AppError } from '../domain/errors.ts';
import { describeFailure, toAppError } from './failure.ts';
import { toProblem } from './problem.ts';

/** The driver's own PoolClearedOnNetworkError is named against its custom. */
class OwnName extends MongoNetworkError {
  override get name(): string {
    return 'PoolClearedOnNetworkError';
  }
}

const codeOf = (error: unknown) => toAppError(error).code;

test('a store that is away or cannot write is unavailable', () => {
  expect(codeOf(Object.assign(new Error('x'), { code: 'EPIPE' }))).toBe('unavailable');
  expect(codeOf(new OwnName('x'))).toBe('unavailable');
  const server = (code: number) => new MongoServerError({ errmsg: 'at 10.0.0.1', code });
  expect(codeOf(new MongoNetworkError('connect ECONNREFUSED 10.0.0.1'))).toBe('unavailable');
  expect(codeOf(new MongoServerSelectionError('x', {} as TopologyDescription))).toBe('unavailable');
  expect(codeOf(server(10_107))).toBe('unavailable');
  expect(codeOf(server(14_031))).toBe('unavailable');
});

test('a defect of ours is internal, and tells nothing', () => {
  const problem = toProblem(toAppError(new MongoServerError({ errmsg: 'secret words', code: 2 })), 'r');
  expect(problem.status).toBe(500);
  expect(JSON.stringify(problem)).not.toContain('secret');
  expect(codeOf(new MongoAPIError('x'))).toBe('internal');
  expect(codeOf(new TypeError('x'))).toBe('internal');
  expect(codeOf('thrown')).toBe('internal');
});

test('gRPC outages are unavailable, also as the cause of an SDK error', () => {
  const grpc = Object.assign(new Error('14 UNAVAILABLE'), { code: 14, details: 'No connection' });
  expect(codeOf(grpc)).toBe('unavailable');
  expect(codeOf(new Error('Failed to signal', { cause: grpc }))).toBe('unavailable');
});

test('an outage tells when to come back', () => {
  const problem = toProblem(toAppError(new MongoNetworkError('x')), 'r');
  expect(problem).toMatchObject({ status: 503, headers: { 'Retry-After': '2' } });
  expect(JSON.parse(problem.body)).toMatchObject({ status: 503, code: 'unavailable', requestId: 'r' });
});

test('extra members are told, a time to retry goes into its header', () => {
  const owner = { id: 'o', name: 'Ana' };
  const problem = toProblem(new AppError('rate_limited', 'Too many.', { retryAfter: 7, owner }), 'r');
  expect(problem.headers['Retry-After']).toBe('7');
  expect(JSON.parse(problem.body)).toMatchObject({ owner });
  expect(problem.body).not.toContain('retryAfter');
});

test('a failure is logged without its message', () => {
  const described = JSON.stringify(describeFailure(new Error('my card is 4111\n    at my house')));
  expect(described).not.toMatch(/4111|house/);
  expect(described).toContain('failure.test');
});
