'use client';

/** How many minutes a day, time off, and catching up. */
import {useRouter} from 'next/navigation';
import {useId, useState} from 'react';
import {sendAccount} from '#lib/auth/browser';
import {count} from '#lib/base/count';
import type {Result} from '#lib/base/result';
import {Button} from '../../_components/button';
import {FormMessage} from '../../_components/form-message';
import {LocalTime} from '../../_components/local-time';

const minuteChoices = [10, 15, 20, 30, 45, 60, 90, 120, 180];

type Props = {readonly minutes: number; readonly pausedAt: string | undefined; readonly laterCount: number};

export function PlanControls({minutes, pausedAt, laterCount}: Props) {
  const router = useRouter();
  const minutesId = useId();
  const [message, setMessage] = useState<string>();
  const after = async (sending: Promise<Result<unknown>>) => {
    const sent = await sending;
    setMessage(sent.ok ? undefined : sent.error.message);
    if (sent.ok) router.refresh();
  };
  const change = (name: 'pause' | 'resume' | 'spread') =>
    void after(sendAccount('POST', '/api/review-plan', {change: name}));
  const choices = [...new Set([...minuteChoices, minutes])].sort((a, b) => a - b);
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <label htmlFor={minutesId} className="font-medium">
          Minutes a day
        </label>
        <select
          id={minutesId}
          value={minutes}
          onChange={(event) =>
            void after(sendAccount('PATCH', '/api/preferences', {reviewMinutes: Number(event.target.value)}))
          }
          className="h-8 rounded border border-line-strong bg-panel px-2"
        >
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
        {pausedAt === undefined ? (
          <Button small onClick={() => change('pause')}>
            Pause reviews
          </Button>
        ) : (
          <Button small look="primary" onClick={() => change('resume')}>
            Resume reviews
          </Button>
        )}
        {laterCount === 0 ? null : (
          <Button small onClick={() => change('spread')}>
            Spread {count(laterCount, 'exercise')} over the next days
          </Button>
        )}
      </div>
      {pausedAt === undefined ? null : (
        <p role="status" className="mt-2 text-ink-soft">
          Paused since <LocalTime iso={pausedAt} />. Nothing comes due; what was to come waits as long as the
          pause lasts.
        </p>
      )}
      <FormMessage message={message} />
    </div>
  );
}
