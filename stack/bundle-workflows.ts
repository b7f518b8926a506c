import { writeFileSync } from 'node:fs';
import { bundleWorkflowCode } from '@temporalio/worker';
import { distFile } from './paths.ts';

/** The file that the worker passes as `workflowBundle: {codePath}`: bundling at every boot would cost it seconds. */
const { code } = await bundleWorkflowCode({ workflowsPath: distFile('workflows/index.js') });
writeFileSync(distFile('workflow-bundle.js'), code);
