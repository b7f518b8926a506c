/** Writes the types of the API's requests and answers for the faces, from the document that /openapi.json serves. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';

// openapi-typescript prints with TypeScript's JavaScript API, which TypeScript 7 does not have.
register(
  `data:text/javascript,${encodeURIComponent(
    "export const resolve = (name, context, next) => next(name === 'typescript' ? 'typescript5' : name, context);",
  )}`,
);
const { default: openapiTypes, astToString } = await import('openapi-typescript');
const { openApiOf } = await import('../dist/api/openapi.js');
const { routes } = await import('../dist/api/routes/index.js');

const types = await openapiTypes(openApiOf(routes), { rootTypes: true, rootTypesNoSchemaPrefix: true });
mkdirSync(new URL('../web/client', import.meta.url), { recursive: true });
writeFileSync(new URL('../web/client/schema.d.ts', import.meta.url), astToString(types));
