import {Pause, Play, RotateCcw, Timer as TimerIcon} from 'lucide-react';
import {IconButton} from '../../../_components/icon-button';
import {useTimer} from './use-timer';

/** A stopwatch: starts, pauses, begins again. It judges nothing. */
export function TimerButton({slug}: {slug: string}) {
  const timer = useTimer(slug);
  const text = clock(timer.seconds);
  return (
    <fieldset aria-label="Timer" className="flex items-center rounded border border-line">
      <IconButton label={timer.running ? 'Pause the timer' : 'Start the timer'} onClick={timer.toggle}>
        {timer.running ? <Pause aria-hidden className="size-4" /> : <StartIcon begun={timer.seconds > 0} />}
      </IconButton>
      <span role="timer" className="min-w-11 pr-2 text-sm tabular-nums text-ink-soft">
        {text}
      </span>
      {timer.seconds > 0 && !timer.running ? (
        <IconButton label="Set the timer back to zero" onClick={timer.reset}>
          <RotateCcw aria-hidden className="size-3.5" />
        </IconButton>
      ) : null}
    </fieldset>
  );
}

function StartIcon({begun}: {begun: boolean}) {
  const Icon = begun ? Play : TimerIcon;
  return <Icon aria-hidden className="size-4" />;
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}
