/** An action's icon, or the sign that it is under way; the same size, so that nothing moves. */
import {LoaderCircle, type LucideIcon} from 'lucide-react';
import {classNames} from './class-names';

export function BusyIcon({busy, Icon, className}: {busy: boolean; Icon: LucideIcon; className: string}) {
  return busy ? (
    <LoaderCircle aria-hidden className={classNames(className, 'animate-spin')} />
  ) : (
    <Icon aria-hidden className={className} />
  );
}
