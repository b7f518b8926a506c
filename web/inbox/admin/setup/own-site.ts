/** Whether there is a site that somebody made; the first start makes the one named `sample`. */
export function hasOwnSite(sites: readonly { readonly siteId: string }[]): boolean {
  return sites.some(({ siteId }) => siteId !== 'sample');
}
