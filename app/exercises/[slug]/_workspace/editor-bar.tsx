import {Check, ChevronDown, CircleHelp, History, RotateCcw, TextInitial} from 'lucide-react';
import {Select} from 'radix-ui';
import type {LanguageName} from '#lib/exercises/exercise';
import type {ExerciseView} from '#lib/exercises/view';
import {IconButton, iconButtonClass} from '../../../_components/icon-button';
import {menuClass, menuItemClass} from '../../../_components/menu-class';
import {PageLink} from '../../../_components/page-link';
import type {EditorOptions} from '../../../_components/preferences';
import {CodeMenu} from './code-menu';
import type {SessionView} from './code-session';
import {EditorSettings} from './editor-settings';
import {SaveMark} from './save-mark';
import type {EditorChoice} from './use-editor-choice';

type Props = {
  readonly languages: ExerciseView['languages'];
  readonly language: LanguageName;
  readonly options: EditorOptions;
  readonly save: SessionView['save'];
  readonly onLanguage: (language: LanguageName) => void;
  readonly onOptions: (change: Partial<EditorOptions>) => void;
  /** The answer is no code: nothing of what belongs to text is offered. */
  readonly isDrawn: boolean;
  readonly editor: EditorChoice | undefined;
  readonly onEditor: (editor: EditorChoice) => void;
  readonly onReset: () => void;
  readonly onEmpty: () => void;
  readonly onFormat: () => void;
  /** Undefined while nobody is signed in: then there is no history. */
  readonly historyPath: string | undefined;
  readonly comparePath: string | undefined;
};

/** Over the editor: language, what is saved and its history, settings, the kind of editor, the starter code, and more. */
export function EditorBar(props: Props) {
  return (
    <div className="@container shrink-0 border-b border-line bg-panel">
      <div className="flex min-h-10 items-center gap-x-2 px-2 @max-[26rem]:flex-wrap @max-[26rem]:gap-x-1 @max-[26rem]:gap-y-0.5 @max-[26rem]:pt-1">
        <Choice
          label="Language"
          value={props.language}
          options={props.languages.map((language) => ({value: language.name, title: language.title}))}
          onChoose={(value) => props.onLanguage(value as LanguageName)}
        />
        {props.isDrawn ? null : <EnvironmentLink />}
        {/* Where the bar has no room for its words, a line of its own: it never moves what is beside it. */}
        <div className="ml-auto flex min-w-0 @max-[26rem]:order-last @max-[26rem]:basis-full @max-[26rem]:pb-1">
          <SaveMark save={props.save} />
        </div>
        <div className="flex items-center gap-1 @max-[26rem]:ml-auto">
          {props.historyPath === undefined ? null : (
            <PageLink
              href={props.historyPath}
              aria-label="Earlier versions of this code"
              title="Earlier versions of this code"
              className={iconButtonClass}
            >
              <History aria-hidden className="size-4" />
            </PageLink>
          )}
          {props.isDrawn ? null : (
            <>
              <EditorSettings
                options={props.options}
                onOptions={props.onOptions}
                isPlain={props.editor === 'plain'}
              />
              <IconButton
                label="Plain text editor"
                aria-pressed={props.editor === 'plain'}
                className="aria-pressed:bg-sunken aria-pressed:text-ink"
                onClick={() => props.onEditor(props.editor === 'plain' ? 'full' : 'plain')}
              >
                <TextInitial aria-hidden className="size-4" />
              </IconButton>
            </>
          )}
          <IconButton label="Reset code" onClick={props.onReset}>
            <RotateCcw aria-hidden className="size-4" />
          </IconButton>
          {props.isDrawn ? null : (
            <CodeMenu
              onFormat={props.onFormat}
              onStarter={props.onReset}
              onEmpty={props.onEmpty}
              comparePath={props.comparePath}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/** In a tab of its own: nobody should leave their code to look something up. */
function EnvironmentLink() {
  return (
    <a
      href="/what-your-code-finds"
      target="_blank"
      title="What your code finds"
      className="inline-flex size-8 items-center justify-center rounded text-ink-soft hover:bg-sunken hover:text-ink"
      rel="noopener"
    >
      <CircleHelp aria-hidden className="size-4" />
      <span className="sr-only">What your code finds (opens in a new tab)</span>
    </a>
  );
}

function Choice(props: {
  label: string;
  value: string;
  options: ReadonlyArray<{readonly value: string; readonly title: string}>;
  onChoose: (value: string) => void;
}) {
  return (
    <Select.Root value={props.value} onValueChange={props.onChoose}>
      <Select.Trigger
        aria-label={props.label}
        title={props.label}
        className="inline-flex h-8 items-center gap-1 whitespace-nowrap rounded px-2 text-sm hover:bg-sunken"
      >
        <Select.Value />
        <Select.Icon>
          <ChevronDown aria-hidden className="size-4 text-ink-soft" />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Content position="popper" sideOffset={4} className={menuClass}>
          <Select.Viewport>
            {props.options.map((option) => (
              <Select.Item key={option.value} value={option.value} className={menuItemClass}>
                <span className="size-4">
                  <Select.ItemIndicator>
                    <Check aria-hidden className="size-4" />
                  </Select.ItemIndicator>
                </span>
                <Select.ItemText>{option.title}</Select.ItemText>
              </Select.Item>
            ))}
          </Select.Viewport>
        </Select.Content>
      </Select.Portal>
    </Select.Root>
  );
}
