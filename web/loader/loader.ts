export {};

const own = document.currentScript as HTMLScriptElement | null;
console.info(own?.dataset.site);
