import { renameSync, writeFileSync } from 'node:fs';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { distFile } from './paths.ts';

/** The file that the worker passes as `workflowBundle: {codePath}`: bundling at every boot would cost it seconds. */
const target = distFile('workflow-bundle.js');
const { code } = await bundleWorkflowCode({
  workflowsPath: distFile('workflows/index.js'),
  logger: new DefaultLogger('WARN'),
});
// By rename: a worker that is being restarted must not read half of it.
writeFileSync(`${target}.new`, code);
renameSync(`${target}.new`, target);
