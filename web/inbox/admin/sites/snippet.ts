/** The line that puts the chat of a site on a page. */
export function snippetOf(site: string, origin = location.origin): string {
  return `<script src="${origin}/widget.js" data-site="${site}" async></script>`;
}
