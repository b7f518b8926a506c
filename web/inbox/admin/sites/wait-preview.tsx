import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Site } from '../../../client/schema.d.ts';
import { answerOf, api } from '../../api.ts';
import { State } from '../parts/badge.tsx';
import { LanguageSelect } from '../parts/language-select.tsx';
import { Panel } from '../parts/page.tsx';
import { Problem } from '../parts/states.tsx';
import styles from './hours.module.css';
import { instantOf, nextWeekday, today } from './local-time.ts';
import { toTime, type Weekday, weekdays } from './openings.ts';

const typingPauseMs = 300;

type Calendar = Pick<Site, 'hours' | 'holidays' | 'publicHolidays' | 'timeZone'>;
type Props = {
  readonly site: string;
  readonly calendar: Calendar;
  readonly language: string;
  /** Whether the calendar can be asked about: not while a time in it is half written. */
  readonly isWhole: boolean;
};

/** What a customer who writes at a time of one's choice is told of the wait, under what stands in the editor now. */
export function WaitPreview({ site, calendar, language: first, isWhole }: Props) {
  const [day, setDay] = useState<string>('sat');
  const [time, setTime] = useState('23:10');
  const [language, setLanguage] = useState(first);
  const { timeZone, holidays } = calendar;
  const upcoming = holidays.filter(({ date }) => date >= today(timeZone));
  const isKnown = weekdays.some(([name]) => name === day) || upcoming.some(({ date }) => date === day);
  const chosen = isKnown ? day : 'sat';
  const date = /^\d/.test(chosen) ? chosen : nextWeekday(chosen as Weekday, timeZone);
  const canTell = isWhole && toTime(time) !== null;
  const [asked] = useDebouncedValue({ ...calendar, date, time: toTime(time), language }, typingPauseMs);
  const heard = useQuery({
    queryKey: ['wait-preview', site, asked],
    enabled: isWhole && asked.time !== null,
    placeholderData: keepPreviousData,
    queryFn: () => {
      const { date: on, time: clock, ...rest } = asked;
      const at = instantOf(on, clock ?? '00:00', asked.timeZone).toISOString();
      return answerOf(
        api.POST('/v1/sites/{id}/wait-preview', { params: { path: { id: site } }, body: { at, ...rest } }),
      );
    },
  });
  return (
    <Panel title="What a customer hears">
      <div className={styles.when}>
        <span>A message on</span>
        <Select
          aria-label="Day of the message"
          size="xs"
          w="9rem"
          allowDeselect={false}
          value={chosen}
          onChange={(next) => next && setDay(next)}
          data={[
            { group: 'Days', items: weekdays.map(([value, label]) => ({ value, label })) },
            ...(upcoming.length > 0
              ? [
                  {
                    group: 'Your own',
                    items: unique(upcoming).map(({ date: value, name }) => ({ value, label: name })),
                  },
                ]
              : []),
          ]}
        />
        <span>at</span>
        <TextInput
          aria-label="Time of the message"
          size="xs"
          w="4.1rem"
          maxLength={5}
          value={time}
          error={toTime(time) === null}
          onChange={(event) => setTime(event.currentTarget.value)}
          onBlur={() => setTime((written) => toTime(written) ?? written)}
        />
        <span>in</span>
        <LanguageSelect value={language} onChange={setLanguage} size="xs" label="Language of the message" />
        <span>hears:</span>
      </div>
      <div aria-live="polite">
        {canTell && heard.data && (
          <>
            <blockquote className={styles.heard} dir="auto" lang={language}>
              {heard.data.text}
            </blockquote>
            <p className={styles.heardState}>
              {heard.data.open ? <State tone="good">At work</State> : <State tone="wait">Closed</State>}
              {heard.data.opensAt && <span>opens {inZone(heard.data.opensAt, timeZone)}</span>}
            </p>
          </>
        )}
        {canTell && heard.isError && <Problem error={heard.error} />}
        {!canTell && (
          <p className={styles.none}>
            {isWhole
              ? 'Baton cannot tell: write the time of the message as 09:00.'
              : 'Baton cannot tell while the times that are marked are not right.'}
          </p>
        )}
      </div>
      <p className={styles.note}>
        Local time of the site, {timeZone}. The words are those of the notice; with measured waits, a bound
        stands in them.
      </p>
    </Panel>
  );
}

function unique<T extends { readonly date: string }>(days: readonly T[]): readonly T[] {
  return days.filter(({ date }, place) => days.findIndex((other) => other.date === date) === place);
}

function inZone(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    ...{ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
  }).format(new Date(iso));
}
