/** Longer ones are no front matter. */
const longest = 4_000;
const fence = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** Opening hours between two rules are fields as well, and are to be read. */
const common =
  /^(?:title|date|layout|lang|language|tags|slug|description|author|authors|permalink|id|sidebar\w*|categor(?:y|ies)|draft|weight|keywords)[ \t]*:/i;
const field = /^[A-Za-z_][\w-]*[ \t]*:/;

/** What programs write above a Markdown text about it (`---`, `title: …`, `---`), and the text without it. */
export function frontMatter(text: string): {
  readonly text: string;
  readonly title: string | null;
  readonly language: string | null;
} {
  const found = fence.exec(text.slice(0, longest));
  const lines = found?.[1]?.split(/\r?\n/) ?? [];
  // A rule above a text that has another one below is no front matter.
  const isOne = lines.some((line) => common.test(line)) && lines.every(isPart);
  if (!found || !isOne) return { text, title: null, language: null };
  return {
    text: text.slice(found[0].length).trimStart(),
    title: fieldOf(lines, 'title'),
    language: fieldOf(lines, 'lang') ?? fieldOf(lines, 'language'),
  };
}

/** A field, what belongs to the field above, or a remark. */
function isPart(line: string): boolean {
  return line.trim() === '' || field.test(line) || /^(?:\s+|- |#|\]|\})/.test(line);
}

function fieldOf(lines: readonly string[], name: string): string | null {
  const line = lines.find((one) => one.toLowerCase().startsWith(`${name}:`));
  const value = line?.slice(name.length + 1).trim() ?? '';
  return value.replace(/^(["'])(.*)\1$/, '$2').trim() || null;
}
