import { renameSync, writeFileSync } from 'node:fs';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { distFile } from './paths.ts';

/** The file that the worker passes as `workflowBundle: {codePath}`: bundling at every boot would cost it seconds. */
const target = distFile('workflow-bundle.js');
const { code } = await bundleWorkflowCode({
  workflowsPath: distFile('workflows/index.js'),
  logger: new DefaultLogger('WARN'),
});
/**
 * Frames of a stack trace in workflow code. The SDK takes one for every promise: with the usual ten that is a third of
 * what a turn costs in the workflow thread, and three still tell where an error was thrown.
 */
const stackFrames = 3;

// By rename: a worker that is being restarted must not read half of it.
// On the first line, whose numbers the source map does not use.
writeFileSync(`${target}.new`, `Error.stackTraceLimit=${stackFrames};${code}`);
renameSync(`${target}.new`, target);
