import { useEffect, useState } from 'react';

/** A glance at another tab is no reason to let go of a connection. */
const awayMs = 30_000;

/** False while this page has been behind others for a while: browsers allow six connections to a server for all tabs. */
export function useAwake(): boolean {
  const [awake, setAwake] = useState(true);
  useEffect(() => {
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(leaving);
      if (document.visibilityState === 'visible') setAwake(true);
      else leaving = setTimeout(() => setAwake(false), awayMs);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(leaving);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return awake;
}
