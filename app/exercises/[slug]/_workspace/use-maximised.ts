/** Lets the results fill the window under the bar, and gives the place and the focus back. */
import {type RefObject, useEffect, useRef, useState} from 'react';

export type Maximised = {readonly isOn: boolean; readonly toggle: () => void};

/** Alt + Enter switches; Esc goes back. `panel` gets the focus where it would be hidden under the panel. */
export function useMaximised(panel: RefObject<HTMLElement | null>): Maximised {
  const [isOn, setOn] = useState(false);
  const before = useRef<Element>(null);
  const toggle = () => {
    if (!isOn) before.current = document.activeElement;
    setOn(!isOn);
  };
  useEffect(() => {
    const element = panel.current;
    const from = before.current;
    if (element === null || from === null || element.contains(from)) return;
    const target = isOn
      ? element.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')
      : from instanceof HTMLElement && from;
    if (target) target.focus();
  }, [isOn, panel]);
  const latest = useRef({isOn, toggle});
  useEffect(() => {
    latest.current = {isOn, toggle};
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isSwitch = event.key === 'Enter' && event.altKey && !event.ctrlKey && !event.metaKey;
      // What is open over the panel closes first.
      const isBack = event.key === 'Escape' && latest.current.isOn && !isWithinDialog(event.target);
      if (event.repeat || !(isSwitch || isBack)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.toggle();
    };
    addEventListener('keydown', onKey, {capture: true});
    return () => removeEventListener('keydown', onKey, {capture: true});
  }, []);
  return {isOn, toggle};
}

function isWithinDialog(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
  );
}
