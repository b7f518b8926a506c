import '@mantine/spotlight/styles.layer.css';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { useEffect } from 'react';
import { Icon } from '../../icon.tsx';
import type { ActionName, Offered } from '../conversation/actions.ts';
import { type View, views, viewWords } from '../list/views.ts';
import { type KeyName, keys, shownKey } from './keys.ts';
import { useSingles } from './use-keys.ts';

type PaletteProps = {
  readonly actions: Offered;
  readonly onView: (view: View) => void;
  readonly onNextWaiting: () => void;
  readonly onSheet: () => void;
  readonly onClose: () => void;
};

/** Everything that can be done now, by its name. */
export function Palette({ actions, onView, onNextWaiting, onSheet, onClose }: PaletteProps) {
  useEffect(() => spotlight.open(), []);
  const labelOf = (name: ActionName) => keys.find((key) => key.name === name)?.label ?? name;
  const { run, names } = actions;
  const [singles] = useSingles();
  const groups = [
    {
      group: 'This conversation',
      actions: names.map((name) => ({
        id: name,
        label: labelOf(name),
        onClick: () => run?.(name),
        rightSection: <kbd>{shownKey(name, singles)}</kbd>,
      })),
    },
    {
      group: 'Go to',
      actions: [
        {
          id: 'nextWaiting',
          label: 'The one who waits most urgently',
          onClick: onNextWaiting,
          rightSection: <kbd>{shownKey('nextWaiting', singles)}</kbd>,
        },
        ...views.map((view, index) => ({
          id: `view:${view}`,
          label: viewWords[view],
          onClick: () => onView(view),
          rightSection: <kbd>{shownKey(`view${index + 1}` as KeyName, singles)}</kbd>,
        })),
      ],
    },
    {
      group: 'Help',
      actions: [
        {
          id: 'sheet',
          label: 'All keys',
          onClick: onSheet,
          rightSection: <kbd>{shownKey('sheet', singles)}</kbd>,
        },
      ],
    },
  ];
  return (
    <Spotlight
      actions={groups.filter(({ actions }) => actions.length > 0)}
      attributes={{ content: { 'aria-label': 'Do anything by its name' } }}
      shortcut={null}
      overlayProps={{ blur: 0 }}
      highlightQuery
      nothingFound="Nothing of this name can be done now."
      searchProps={{
        leftSection: <Icon name="search" size={16} />,
        placeholder: 'What do you want to do?',
        'aria-label': 'What do you want to do?',
      }}
      onSpotlightClose={onClose}
    />
  );
}
