import {useEffect, useRef} from 'react';
import {Button} from '../../../_components/button';
import {Prose} from '../../../_components/prose';

type Props = {readonly html: string; readonly isOpen: boolean; readonly onOpen: () => void};

/** The editorial, behind one question while the exercise is unsolved: it tells how to solve the problem. */
export function Editorial({html, isOpen, onOpen}: Props) {
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
        <Prose html={html} />
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
