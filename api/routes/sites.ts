import { z } from 'zod';
import { holidayPlaces } from '../../domain/calendar/public-holidays.ts';
import { siteDefaults } from '../../domain/site.ts';
import type { StoredSite } from '../../store/sites.ts';
import { directoryOf } from '../directory.ts';
import { idParams } from '../parse.ts';
import { type Route, route } from '../route.ts';
import { listOf, listQuery, page, timeSchema } from '../schemas.ts';
import { languageTag, opening, placeCode, siteFields, siteId, siteView } from '../site-schema.ts';
import { addIdentitySecret, addSite, changeSite, findSite } from '../sites.ts';
import { previewWait } from '../verbs/preview-wait.ts';

/** The places that customers write from. */
export const siteRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/v1/sites',
    access: 'lead',
    tag: 'Admins',
    summary: 'Sites',
    query: listQuery,
    answers: { 200: listOf(siteView) },
    async handle({ deps, caller, query }) {
      const hidden = new Set(await directoryOf(deps).hiddenSites(caller));
      const { items, cursor } = await page(deps.store.sites.list, query, toSite);
      return { status: 200, body: { items: items.filter((site) => !hidden.has(site.siteId)), cursor } };
    },
  }),
  route({
    method: 'post',
    path: '/v1/sites',
    access: 'admin',
    tag: 'Admins',
    summary: 'Add a site',
    body: siteFields.partial().extend({ name: siteFields.shape.name, siteId: siteId.optional() }),
    answers: { 201: siteView },
    async handle({ deps, body, onceId }) {
      return { status: 201, body: toSite(await addSite(deps, body, onceId)) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/sites/{id}',
    access: 'lead',
    tag: 'Admins',
    summary: 'One site',
    params: idParams,
    answers: { 200: siteView },
    async handle({ deps, caller, params }) {
      return { status: 200, body: toSite(await findSite(deps, caller, params.id)) };
    },
  }),
  route({
    method: 'patch',
    path: '/v1/sites/{id}',
    access: 'lead',
    tag: 'Admins',
    summary: 'Change a site; leads may change its hours and holidays',
    params: idParams,
    body: siteFields.partial(),
    answers: { 200: siteView },
    async handle({ deps, caller, params, body }) {
      return { status: 200, body: toSite(await changeSite(deps, caller, params.id, body)) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/sites/{id}/wait-preview',
    access: 'lead',
    tag: 'Admins',
    summary: 'What a customer would hear of the wait at a time; with hours and holidays that are not saved',
    params: idParams,
    repeats: 'none',
    body: siteFields
      .pick({ timeZone: true, hours: true, holidays: true, publicHolidays: true })
      .partial()
      .extend({ at: z.iso.datetime({ offset: true }), language: languageTag.optional() }),
    answers: {
      200: z.object({
        open: z.boolean(),
        opensAt: timeSchema.nullable(),
        text: z.string(),
        specialDays: z
          .array(z.object({ date: z.string(), name: z.string(), openings: z.array(opening) }))
          .meta({
            description: 'The days of the twelve months from now that are unlike their weekday.',
          }),
      }),
    },
    async handle({ deps, caller, params, body }) {
      return { status: 200, body: await previewWait(deps, caller, params.id, body) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/holiday-places',
    access: 'lead',
    tag: 'Admins',
    summary: 'Countries whose public holidays are known, the states of one, or the regions of a state',
    query: z.strictObject({ country: placeCode.optional(), state: placeCode.optional() }),
    answers: { 200: listOf(z.object({ code: z.string(), name: z.string() })) },
    async handle({ query }) {
      return { status: 200, body: { items: holidayPlaces(query), cursor: null } };
    },
  }),
  route({
    method: 'post',
    path: '/v1/sites/{id}/identity-secrets',
    access: 'admin',
    tag: 'Admins',
    summary:
      'Make a secret to sign identity tokens with; it is shown this once, and the oldest of three ends',
    params: idParams,
    answers: { 201: z.object({ secret: z.string() }) },
    async handle({ deps, caller, params }) {
      return { status: 201, body: { secret: await addIdentitySecret(deps, caller, params.id) } };
    },
  }),
];

function toSite({ _id, createdAt, ...site }: StoredSite) {
  return { ...siteDefaults, siteId: _id, ...site };
}
