'use client';

/** A drawing that scrolls in a box of its own, opens at the fault and on the whole screen; its head stays in view. */
import {Maximize2} from 'lucide-react';
import {Dialog} from 'radix-ui';
import {type ReactNode, type RefObject, useLayoutEffect, useRef} from 'react';
import {classNames} from './class-names';
import {DialogWindow} from './dialog-window';
import {IconButton} from './icon-button';
import {ScrollBox} from './scroll-box';

/** Where the fault is, in the units of the drawing: pixels from its top left, the head included. */
export type Fault = {readonly x: number; readonly y: number};

type Drawn = {readonly drawing: ReactNode; readonly fault: Fault | undefined};

type Props = Drawn & {
  readonly title: string;
  /** What the box is called. */
  readonly label: string;
  /** Where the whole screen has room for more. */
  readonly fullScreen?: Drawn;
  /** The same in words. */
  readonly children: ReactNode;
};

export function FigureFrame({title, label, drawing, fault, fullScreen = {drawing, fault}, children}: Props) {
  return (
    <Dialog.Root>
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-medium">{title}</h3>
        <Dialog.Trigger asChild>
          <IconButton label={`${label}: full screen`} className="size-7">
            <Maximize2 aria-hidden className="size-4" />
          </IconButton>
        </Dialog.Trigger>
      </div>
      {/* As high as fits under the sentence of the pane, and never so low that the fault has no room. */}
      <Box
        label={label}
        fault={fault}
        className="max-h-[clamp(6rem,calc(100cqh-21rem),36rem)] md:max-h-[clamp(6rem,calc(100cqh-8rem),36rem)]"
      >
        {drawing}
        {children}
      </Box>
      <DialogWindow title={title} closable fills className="flex flex-col p-3">
        <Box label={`${label}, full screen`} fault={fullScreen.fault} className="mt-2 min-h-0 flex-1">
          {fullScreen.drawing}
          {children}
        </Box>
      </DialogWindow>
    </Dialog.Root>
  );
}

type BoxProps = {
  readonly label: string;
  readonly fault: Fault | undefined;
  readonly className: string;
  readonly children: ReactNode;
};

function Box({label, fault, className, children}: BoxProps) {
  const box = useRef<HTMLElement>(null);
  useScrollTo(box, fault);
  return (
    <ScrollBox
      ref={box}
      label={label}
      className={classNames(
        'relative max-w-full overflow-auto rounded border border-line bg-sunken -outline-offset-2',
        className,
      )}
    >
      {children}
    </ScrollBox>
  );
}

/** Brings the fault into the middle, at first and whenever the box gets another height; otherwise whoever scrolls is left alone. */
function useScrollTo(box: RefObject<HTMLElement | null>, fault: Fault | undefined): void {
  const {x, y} = fault ?? {};
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || x === undefined || y === undefined) return;
    let height = 0;
    const place = () => {
      if (element.clientHeight === height) return;
      height = element.clientHeight;
      element.scrollTop = y - (height + figureHeadHeight) / 2;
      if (x > element.clientWidth) element.scrollLeft = x - element.clientWidth / 2;
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, x, y]);
}

export const figureHeadHeight = 28;

export type FigureLane = {
  readonly name: string;
  readonly title: string;
  readonly className: string;
  readonly left: number;
};

/** The names of the lanes; they stay while the drawing scrolls under them. */
export function FigureHead({width, lanes}: {readonly width: number; readonly lanes: readonly FigureLane[]}) {
  return (
    <div
      aria-hidden
      className="sticky top-0 z-10 min-w-full border-b border-line bg-sunken font-mono text-xs"
      style={{width, height: figureHeadHeight}}
    >
      {lanes.map(({name, title, className, left}) => (
        <span key={name} title={name} className={classNames('absolute top-1', className)} style={{left}}>
          {title}
        </span>
      ))}
    </div>
  );
}
