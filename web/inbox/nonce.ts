/** What lets a style of ours into this page; the API puts a fresh one into each page that it serves. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="nonce"]')?.content ?? '';
