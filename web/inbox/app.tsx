import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { Frame } from './frame/frame.tsx';
import { Gate } from './gate.tsx';
import { nonce } from './nonce.ts';
import { queries } from './queries.ts';
import { theme } from './theme.ts';

const Desk = lazy(() => import('./desk/desk.tsx').then((module) => ({ default: module.Desk })));
const Admin = lazy(() => import('./admin/admin.tsx').then((module) => ({ default: module.Admin })));

/** The inbox and the admin pages: one app, of which each part is loaded when it is opened. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <Notifications position="bottom-left" />
      <QueryClientProvider client={queries}>
        <Gate>
          <Router base="/inbox">
            <Frame>
              <Suspense>
                <Switch>
                  <Route path="/admin" nest>
                    <Admin />
                  </Route>
                  <Route path="/:view/:conversation?">
                    <Desk />
                  </Route>
                  <Route>
                    <Redirect to={landing()} replace />
                  </Route>
                </Switch>
              </Suspense>
            </Frame>
          </Router>
        </Gate>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** Notices link to `/inbox#conversation=<id>`. */
function landing(): string {
  const [, id] = /^#conversation=([\w-]+)$/.exec(location.hash) ?? [];
  return id ? `/all/${id}` : '/waiting';
}
