/** Embeds the widget as a customer's page does, for the site that `?site=` names. */
export {};

const script = document.createElement('script');
script.dataset.site = new URLSearchParams(location.search).get('site') ?? 'sample';
script.async = true;
script.src = '/widget.js';
document.head.append(script);
