import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Site } from '../../../client/schema.d.ts';
import { answerOf, api } from '../../api.ts';
import { Refusal } from '../../refusal.ts';
import { State } from '../parts/badge.tsx';
import { LanguageSelect } from '../parts/language-select.tsx';
import { Panel } from '../parts/page.tsx';
import { Problem } from '../parts/states.tsx';
import styles from './hours.module.css';
import { instantOf, nextWeekday, today } from './local-time.ts';
import { toTime, weekdays } from './openings.ts';
import { SpecialDays } from './special-days.tsx';

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
  const { timeZone } = calendar;
  const weekday = weekdays.find(([name]) => name === day)?.[0];
  const date = weekday ? nextWeekday(weekday, timeZone) : day;
  const isAsked = isWhole && date !== '';
  const canTell = isAsked && toTime(time) !== null;
  const [asked] = useDebouncedValue({ ...calendar, date, time: toTime(time), language }, typingPauseMs);
  const heard = useQuery({
    queryKey: ['wait-preview', site, asked],
    enabled: isAsked && asked.time !== null && asked.date !== '',
    placeholderData: keepPreviousData,
    queryFn: () => {
      const { date: on, time: clock, ...rest } = asked;
      const at = instantOf(on, clock ?? '00:00', asked.timeZone).toISOString();
      return answerOf(
        api.POST('/v1/sites/{id}/wait-preview', { params: { path: { id: site } }, body: { at, ...rest } }),
      );
    },
  });
  // What is wrong stands at its field once it is saved.
  const isRefused = heard.error instanceof Refusal && heard.error.status === 400;
  return (
    <>
      <Panel title="What a customer hears">
        <div className={styles.when}>
          <span>A message on</span>
          <Select
            aria-label="Day of the message"
            size="xs"
            w="9rem"
            allowDeselect={false}
            value={weekday ?? 'date'}
            onChange={(next) => next && setDay(next === 'date' ? today(timeZone) : next)}
            data={[
              ...weekdays.map(([value, label]) => ({ value, label })),
              { value: 'date', label: 'On a date' },
            ]}
          />
          {!weekday && (
            <TextInput
              aria-label="Date of the message"
              type="date"
              size="xs"
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
          )}
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
          {canTell && !isRefused && heard.data && (
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
          {canTell && heard.isError && <Problem error={isRefused ? null : heard.error} />}
          {(!canTell || isRefused) && <p className={styles.none}>{sayWhyNot(isWhole, isRefused, date)}</p>}
        </div>
        <p className={styles.note}>
          Local time of the site, {timeZone}. The words are those of the notice; with measured waits, a bound
          stands in them.
        </p>
      </Panel>
      {heard.data && !isRefused && <SpecialDays days={heard.data.specialDays} onTry={setDay} />}
    </>
  );
}

function sayWhyNot(isWhole: boolean, isRefused: boolean, date: string): string {
  if (!isWhole) return 'Baton cannot tell while the times that are marked are not right.';
  if (isRefused) return 'Baton cannot tell while something in the hours or holidays is not right.';
  if (date === '') return 'Baton cannot tell: choose the date of the message.';
  return 'Baton cannot tell: write the time of the message as 09:00.';
}

function inZone(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    ...{ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
  }).format(new Date(iso));
}
