import {useEffect, useRef} from 'react';
import {Button} from '../../../_components/button';
import {PageLink} from '../../../_components/page-link';
import {Prose} from '../../../_components/prose';

type Props = {
  readonly html: string;
  readonly slug: string;
  /** Candidates whose inputs became cases, as far as they wish to be named. */
  readonly thanked: readonly string[];
  readonly isOpen: boolean;
  readonly onOpen: () => void;
};

/** The editorial, behind one question while the exercise is unsolved: it tells how to solve the problem. */
export function Editorial({html, slug, thanked, isOpen, onOpen}: Props) {
  const asked = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isOpen && asked.current) heading.current?.focus();
  }, [isOpen]);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="mb-3 w-fit text-xl font-semibold">
        Editorial
      </h2>
      {isOpen ? (
        <>
          <Prose html={html} />
          <p className="mt-6 border-t border-line pt-3 text-sm text-ink-soft">
            {thanked.length === 0 ? null : `Cases of this version come from ${thanked.join(', ')}. `}
            <CounterexampleLink slug={slug}>Is this wrong? Send a counterexample</CounterexampleLink>
          </p>
        </>
      ) : (
        <div className="max-w-prose">
          <p>
            It explains how to solve this problem, with every approach and its cost. You learn most from it
            after an honest try; the hints under the statement give away less. That you have seen it before
            solving is remembered.
          </p>
          <Button
            className="mt-4"
            onClick={() => {
              asked.current = true;
              onOpen();
            }}
          >
            Show the editorial
          </Button>
        </div>
      )}
    </>
  );
}

/** To the page where an input is sent that an accepted solution is held to be wrong on. */
export function CounterexampleLink({slug, children}: {slug: string; children: string}) {
  return (
    <PageLink
      href={`/exercises/${slug}/counterexamples`}
      className="inline-block min-h-6 rounded text-sm text-accent underline underline-offset-2"
    >
      {children}
    </PageLink>
  );
}
