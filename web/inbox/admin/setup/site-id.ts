const longest = 64;

/** A site's short name out of its name: "Café Nørd GmbH" becomes "cafe-nord-gmbh"; empty where nothing is left. */
export function toSiteId(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest)
    .replace(/-+$/, '');
}
