import { types } from 'node:util';
import { MongoError, MongoServerError } from 'mongodb';
import { AppError } from '../domain/errors.ts';

const { isNativeError } = types;

/** Answers of MongoDB that a defect of ours causes; every other one is a matter of its state, and passes. */
const mongoDefects: ReadonlySet<unknown> = new Set([2, 9, 14, 28, 40, 52, 56, 59, 66, 72, 11_000, 17_287]);
/** gRPC DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED, UNAVAILABLE. */
const grpcOutages: ReadonlySet<unknown> = new Set([4, 8, 10, 14]);

/** Node's own errors, which the driver lets through when a connection ends while it writes. */
const brokenConnections: ReadonlySet<unknown> = new Set([
  ...['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['EAI_AGAIN', 'ENOTFOUND', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'],
]);

/**
 * What the caller is told of whatever was thrown, whoever threw it: AppErrors as they are, outages as `unavailable`,
 * requests that cannot be read as `invalid_request` or `too_large`, anything else as `internal`.
 */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isOutage(error)) return new AppError('unavailable', 'Baton cannot do this at the moment. Try again.');
  return fromHttpError(error) ?? new AppError('internal', 'Something went wrong on our side.');
}

/** A failure for the log: names, codes and places, never a message, which may quote what a customer wrote. */
export function describeFailure(error: unknown): Readonly<Record<string, unknown>> {
  if (!isNativeError(error)) return { error: typeof error };
  const { code } = error as { readonly code?: unknown };
  const frames = error.stack?.split('\n').filter((line) => /^ {4}at .{1,300}:\d+:\d+\)?$/.test(line));
  const at = frames?.slice(0, 8).map((line) => line.trim());
  return { error: error.name, ...(typeof code === 'object' ? {} : { code }), at };
}

function isOutage(error: unknown): boolean {
  if (error instanceof MongoServerError) return !mongoDefects.has(error.code);
  if (error instanceof MongoError)
    return !/^Mongo(?:API|InvalidArgument|Parse|MissingDependency)/.test(error.name);
  if (!isNativeError(error)) return false;
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  if ('details' in error && grpcOutages.has(code)) return true;
  if (brokenConnections.has(code)) return true;
  return isOutage(cause);
}

/** Errors of body-parser and of the router carry a status; their messages quote the request. */
function fromHttpError(error: unknown): AppError | null {
  if (!isNativeError(error) || !('status' in error)) return null;
  if (error instanceof URIError) return new AppError('not_found', 'There is nothing at this address.');
  if (error.status === 413) return new AppError('too_large', 'The body is too large.');
  if (typeof error.status !== 'number' || error.status < 400 || error.status > 499) return null;
  return new AppError('invalid_request', 'The request cannot be read.');
}
