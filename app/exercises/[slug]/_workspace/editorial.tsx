import {useEffect, useRef, useState} from 'react';
import {Button} from '../../../_components/button';
import {Prose} from '../../../_components/prose';

/** The editorial, behind one question: it tells how to solve the problem. */
export function Editorial({html}: {html: string}) {
  const [open, setOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (open) heading.current?.focus();
  }, [open]);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="mb-3 w-fit text-xl font-semibold">
        Editorial
      </h2>
      {open ? (
        <Prose html={html} />
      ) : (
        <div className="max-w-prose">
          <p>
            It explains how to solve this problem, with every approach and its cost. You learn most from it
            after an honest try; the hints under the statement give away less.
          </p>
          <Button className="mt-4" onClick={() => setOpen(true)}>
            Show the editorial
          </Button>
        </div>
      )}
    </>
  );
}
