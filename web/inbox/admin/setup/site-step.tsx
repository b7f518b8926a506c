import { Link } from 'wouter';
import type { Site } from '../../../client/schema.d.ts';
import forms from '../parts/form.module.css';

/** Done by being here; says where it is changed. */
export function SiteStep({ site }: { readonly site: Site }) {
  return (
    <p className={forms.quiet}>
      {site.name} is there, as <code>{site.siteId}</code>. Its name, languages and who sees it are at{' '}
      <Link href="/access" className={forms.link}>
        Name and access
      </Link>
      , its colour and greeting at{' '}
      <Link href="/widget" className={forms.link}>
        Widget
      </Link>
      .
    </p>
  );
}
