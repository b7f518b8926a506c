import { Modal, Tabs } from '@mantine/core';
import { useState } from 'react';
import { AddFile } from './add-file.tsx';
import { AddText } from './add-text.tsx';
import { AddWebsite } from './add-website.tsx';
import { type Source, useRefreshSources } from './queries.ts';
import styles from './sources.module.css';

type Props = {
  readonly site: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (source: Source) => void;
};

/** A source of any kind. */
export function AddSource({ isOpen, onClose, ...rest }: Props) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Add a source" size="lg">
      <AddSourceForm {...rest} />
    </Modal>
  );
}

export function AddSourceForm({ site, onAdded }: Pick<Props, 'site' | 'onAdded'>) {
  const [kind, setKind] = useState<string>('website');
  const refresh = useRefreshSources();
  const added = (source: Source) => {
    void refresh();
    onAdded(source);
  };
  return (
    <Tabs value={kind} onChange={(next) => setKind(next ?? 'website')} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="website">Website</Tabs.Tab>
        <Tabs.Tab value="help_center">Help centre</Tabs.Tab>
        <Tabs.Tab value="file">File</Tabs.Tab>
        <Tabs.Tab value="text">Text</Tabs.Tab>
      </Tabs.List>
      <div className={styles.tab}>
        <Tabs.Panel value="website">
          <AddWebsite site={site} kind="website" onAdded={added} />
        </Tabs.Panel>
        <Tabs.Panel value="help_center">
          <AddWebsite site={site} kind="help_center" onAdded={added} />
        </Tabs.Panel>
        <Tabs.Panel value="file">
          <AddFile site={site} onAdded={added} />
        </Tabs.Panel>
        <Tabs.Panel value="text">
          <AddText site={site} onAdded={added} />
        </Tabs.Panel>
      </div>
    </Tabs>
  );
}
