/**
 * A URL, or null for what is none. Not `URL.canParse`: Node 20's answers false for letters like "ü" as soon as it has been
 * asked some thousand times and is compiled.
 */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
