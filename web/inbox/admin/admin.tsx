import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation, useParams } from 'wouter';
import type { Role } from '../../client/schema.d.ts';
import { useMay, useMe } from '../session.ts';
import { Account } from './account.tsx';
import styles from './admin.module.css';
import { ApiKeys } from './api-keys/api-keys.tsx';
import { Channels } from './channels/channels.tsx';
import { DirectResponses } from './direct-responses/direct-responses.tsx';
import { Gaps } from './gaps/gaps.tsx';
import { Navigation } from './navigation.tsx';
import { Operators } from './operators/operators.tsx';
import { AskProvider } from './parts/ask.tsx';
import { Page } from './parts/page.tsx';
import { Empty } from './parts/states.tsx';
import { Promises } from './promises/promises.tsx';
import { NewSite } from './setup/new-site.tsx';
import { hasOwnSite } from './setup/own-site.ts';
import { Setup } from './setup/setup.tsx';
import { Access } from './sites/access.tsx';
import { Hours } from './sites/hours.tsx';
import { Sites } from './sites/sites.tsx';
import { Widget } from './sites/widget.tsx';
import { Find } from './sources/find.tsx';
import { Source } from './sources/source.tsx';
import { Sources } from './sources/sources.tsx';

// The texts and rules that a policy is written with weigh more than all other pages.
const PolicyPage = lazy(() =>
  import('./policy/policy-page.tsx').then((module) => ({ default: module.PolicyPage })),
);

/** Everything that is set up rather than answered. Its pages are routes below /inbox/admin. */
export function Admin() {
  const [path] = useLocation();
  // A page that is opened is read from its top.
  useEffect(() => {
    if (path) document.getElementById('admin-page')?.scrollTo(0, 0);
  }, [path]);
  return (
    <AskProvider>
      <div className={styles.admin}>
        <Navigation />
        <main className={styles.main} id="admin-page" tabIndex={-1}>
          <Suspense>
            <Switch>
              <Route path="/">
                <Landing />
              </Route>
              <Route path="/site/:site" nest>
                <SitePages />
              </Route>
              <Route path="/setup">{behind('admin', <NewSite />)}</Route>
              <Route path="/sites">{behind('admin', <Sites />)}</Route>
              <Route path="/operators">{behind('admin', <Operators />)}</Route>
              <Route path="/api-keys">{behind('admin', <ApiKeys />)}</Route>
              <Route path="/account">
                <Account />
              </Route>
              <Route>
                <Nowhere />
              </Route>
            </Switch>
          </Suspense>
        </main>
      </div>
    </AskProvider>
  );
}

function SitePages() {
  const { site = '' } = useParams<{ site: string }>();
  const { sites } = useMe();
  if (!sites.some(({ siteId }) => siteId === site)) return <Nowhere />;
  return (
    <Switch key={site}>
      <Route path="/sources">
        <Sources site={site} />
      </Route>
      <Route path="/sources/:source">{({ source }) => <Source site={site} id={source} />}</Route>
      <Route path="/direct-responses">
        <DirectResponses site={site} />
      </Route>
      <Route path="/gaps">
        <Gaps site={site} />
      </Route>
      <Route path="/find">{behind('operator', <Find site={site} />)}</Route>
      <Route path="/policy">
        <PolicyPage site={site} />
      </Route>
      <Route path="/promises">
        <Promises site={site} />
      </Route>
      <Route path="/setup">{behind('admin', <Setup site={site} />)}</Route>
      <Route path="/hours">{behind('lead', <Hours site={site} />)}</Route>
      <Route path="/widget">{behind('admin', <Widget site={site} />)}</Route>
      <Route path="/access">{behind('admin', <Access site={site} />)}</Route>
      <Route path="/channels">{behind('admin', <Channels site={site} />)}</Route>
      <Route>
        <Nowhere />
      </Route>
    </Switch>
  );
}

/** A page for those whom the API would let use it; to others it does not exist. */
function behind(role: Role, page: React.ReactNode) {
  return <Behind role={role}>{page}</Behind>;
}

function Behind({ role, children }: { readonly role: Role; readonly children: React.ReactNode }) {
  return useMay(role) ? children : <Nowhere />;
}

function Landing() {
  const { sites } = useMe();
  const isAdmin = useMay('admin');
  if (isAdmin && !hasOwnSite(sites)) return <Redirect to="/setup" replace />;
  const first = sites.find(({ siteId }) => hasOwnSite([{ siteId }])) ?? sites[0];
  if (!first) return <NoSites />;
  return <Redirect to={`/site/${first.siteId}/${isAdmin ? 'setup' : 'sources'}`} replace />;
}

function NoSites() {
  return (
    <Page title="No sites yet">
      <Empty title="There is no site that you may see">
        An admin adds sites, and says who sees their conversations.
      </Empty>
    </Page>
  );
}

function Nowhere() {
  return (
    <Page title="Nothing here">
      <Empty title="There is no such page">It may be gone, or it is not for your role.</Empty>
    </Page>
  );
}
