/** What scrolls in a box of its own: the keyboard reaches the box, and its arrow keys scroll it. */
import type {ReactNode, RefObject} from 'react';

type Props = {
  readonly children: ReactNode;
  readonly className: string;
  readonly ref?: RefObject<HTMLElement | null>;
  /** What the box is called; absent where a heading or a term beside it names what it holds. */
  readonly label?: string;
};

export function ScrollBox({children, className, ref, label}: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (WCAG 2.1.1)
    <section ref={ref} aria-label={label} tabIndex={0} className={className}>
      {children}
    </section>
  );
}
