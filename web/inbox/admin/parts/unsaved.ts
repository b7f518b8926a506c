import { useEffect, useRef } from 'react';
import { guardBack } from '../../leaving.ts';
import { type Question, useAsk } from './ask.tsx';

const question: Question = {
  title: 'Leave without saving?',
  does: 'What you changed on this page is not saved. If you leave now, it is gone.',
  action: 'Leave without saving',
  keep: 'Stay here',
  isHarmful: true,
};

type Go = typeof history.pushState;

/**
 * Asks before changes that are not saved are lost: by a link, a shortcut, the back button, or by closing the page. It
 * stands where every way out passes, the history, so that pages need not know of each other.
 */
export function useUnsaved(isUnsaved: boolean): void {
  const ask = useAsk();
  const asking = useRef(false);
  useEffect(() => {
    if (!isUnsaved) return;
    const here = location.href;
    const { pushState, replaceState } = history;
    const leaves = (url: string | URL | null | undefined) =>
      new URL(url ?? here, here).pathname !== new URL(here).pathname;

    const orAsk = async (leave: () => void) => {
      if (asking.current) return;
      asking.current = true;
      const isLeaving = await ask(question);
      asking.current = false;
      if (!isLeaving) return;
      release();
      leave();
    };
    const guarded = (go: Go): Go =>
      function (this: History, ...to) {
        if (leaves(to[2])) void orAsk(() => go.apply(history, to));
        else go.apply(history, to);
      };
    const onPop = (event: PopStateEvent) => {
      if (!leaves(location.href)) return;
      // The browser has gone already: come back, and ask first.
      event.stopImmediatePropagation();
      const wanted = location.href;
      pushState.call(history, null, '', here);
      void orAsk(() => history.pushState(null, '', wanted));
    };
    const onClose = (event: BeforeUnloadEvent) => event.preventDefault();
    // The router has put its own pushState into the history; what it is told must still reach it.
    const [guardedPush, guardedReplace] = [guarded(pushState), guarded(replaceState)];
    history.pushState = guardedPush;
    history.replaceState = guardedReplace;
    const endGuard = guardBack(onPop);
    window.addEventListener('beforeunload', onClose);
    function release() {
      if (history.pushState === guardedPush) history.pushState = pushState;
      if (history.replaceState === guardedReplace) history.replaceState = replaceState;
      endGuard();
      window.removeEventListener('beforeunload', onClose);
    }
    return release;
  }, [isUnsaved, ask]);
}
