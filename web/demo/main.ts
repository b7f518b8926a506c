import './style.css';

document.querySelector('#open')?.addEventListener('click', () => window.Baton?.open());
const site = document.querySelector<HTMLScriptElement>('script[data-site]')?.dataset.site;
const name = document.querySelector('#site');
if (name && site) name.textContent = site;
