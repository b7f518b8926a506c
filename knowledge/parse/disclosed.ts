import type { parseHTML } from 'linkedom';

type Document_ = ReturnType<typeof parseHTML>['document'];
type Element_ = NonNullable<ReturnType<Document_['querySelector']>>;

/** Where menus and notices open, which are no part of what a page says. */
const elsewhere =
  'nav,header,footer,form,dialog,aside,[role="navigation"],[role="menu"],[role="dialog"],[role="banner"],[role="contentinfo"],[role="search"]';
const openers = '[aria-controls],[data-bs-target],[data-target],[aria-expanded]';
const foldable = /(?:^|[\s_-])(?:accordion|collaps|faq|tab-?pane|toggle|expand)/i;
/** Elements around a folded one that may say what it is. */
const parentsSeen = 4;
const mostTabs = 40;

/**
 * Shows what a page folds away until somebody asks for it, the answers of an accordion and the panes of tabs, and keeps the
 * words on what they are opened with: each pane is under the name of its tab.
 */
export function unfold(document: Document_): void {
  nameTabs(document);
  const opened = new Set(
    [...document.querySelectorAll(openers)].filter(isContent).flatMap(targetsOf).filter(Boolean),
  );
  for (const element of [...document.querySelectorAll('[hidden],[aria-hidden="true"],[style]')]) {
    if (!isContent(element) || !(opened.has(element.id) || isFolded(element))) continue;
    for (const name of ['hidden', 'aria-hidden', 'style']) element.removeAttribute(name);
  }
  for (const button of [...document.querySelectorAll('button')]) {
    const inHeading = button.closest('h1,h2,h3,h4,h5,h6,summary,dt') !== null;
    if (!inHeading && (!button.hasAttribute('aria-expanded') || !isContent(button))) continue;
    const text = document.createElement(inHeading ? 'span' : 'p');
    text.textContent = button.textContent;
    button.replaceWith(text);
  }
}

function isContent(element: Element_): boolean {
  return element.closest(elsewhere) === null;
}

function targetsOf(opener: Element_): string[] {
  const names = ['aria-controls', 'data-bs-target', 'data-target'].map((name) => opener.getAttribute(name));
  return names.flatMap((name) => (name ?? '').split(/\s+/)).map((id) => id.replace(/^#/, ''));
}

function isFolded(element: Element_): boolean {
  if (element.getAttribute('role') === 'tabpanel') return true;
  let one: Element_ | null = element;
  for (let level = 0; one !== null && level < parentsSeen; level++) {
    if (foldable.test(one.getAttribute('class') ?? '')) return true;
    one = one.parentElement as Element_ | null;
  }
  return false;
}

function nameTabs(document: Document_): void {
  for (const list of [...document.querySelectorAll('[role="tablist"]')].filter(isContent)) {
    const tabs = [...list.querySelectorAll('[role="tab"]')].slice(0, mostTabs);
    const around = list.parentElement?.querySelectorAll('[role="tabpanel"]') ?? [];
    const panels = [...around].slice(0, tabs.length);
    if (tabs.length === 0 || panels.length < tabs.length) continue;
    for (const [index, tab] of tabs.entries()) {
      const controlled = tab.getAttribute('aria-controls');
      const panel = panels.find(({ id }) => controlled !== null && id === controlled) ?? panels[index];
      const title = document.createElement('h4');
      title.textContent = tab.textContent;
      panel?.insertBefore(title as never, panel.firstChild as never);
    }
    list.remove();
  }
}
