import type {ReactElement} from 'react';
import {answerNotFound} from '#lib/http/page-status';
import {NothingHere} from './_components/nothing-here';

/** What a page returns where its address leads nowhere: 404, and a text that is read without scripts. */
export function nothingHere(page: ReactElement = <NothingHere />): ReactElement {
  answerNotFound();
  return page;
}
