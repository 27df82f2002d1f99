/** The files of a package, the ways to add one, and what is saved of each. */
import {FilePlus, Trash2} from 'lucide-react';
import {useId, useState} from 'react';
import {Button} from '../../../../_components/button';
import {classNames} from '../../../../_components/class-names';
import {FormMessage} from '../../../../_components/form-message';
import {IconButton} from '../../../../_components/icon-button';
import type {DraftStore, FileState} from './draft-session';

type Props = {
  readonly store: DraftStore;
  readonly files: ReadonlyMap<string, FileState>;
  readonly path: string;
  readonly onOpen: (path: string) => void;
  /** Paths that the proof has a remark about. */
  readonly remarked: ReadonlySet<string>;
};

const saveWords: Record<FileState['save'], string> = {
  clean: '',
  dirty: 'typing',
  saving: 'saving',
  failed: 'not saved',
  conflict: 'changed elsewhere',
};

export function FileList({store, files, path, onOpen, remarked}: Props) {
  const [doing, setDoing] = useState<'add' | 'delete'>();
  const [message, setMessage] = useState<string>();
  const remove = async () => {
    setMessage(await store.remove(path));
    setDoing(undefined);
  };
  return (
    <nav id="draft-files" tabIndex={-1} aria-label="Files" className="min-w-0 text-sm outline-none">
      <div className="mb-1 flex items-center justify-between gap-1">
        <h2 className="font-medium">Files</h2>
        <div className="flex">
          <IconButton label="Add a file" onClick={() => setDoing(doing === 'add' ? undefined : 'add')}>
            <FilePlus aria-hidden className="size-4" />
          </IconButton>
          <IconButton label={`Delete ${path}`} onClick={() => setDoing('delete')}>
            <Trash2 aria-hidden className="size-4" />
          </IconButton>
        </div>
      </div>
      {doing === 'add' ? (
        <NewFile
          files={files}
          onAdd={(name, text) => {
            if (!store.add(name, text)) return 'There is a file of this name.';
            setDoing(undefined);
            onOpen(name);
            return undefined;
          }}
        />
      ) : null}
      {doing === 'delete' ? (
        <div className="mb-2 space-y-2 rounded border border-line p-2">
          <p>Delete {path}? Its text stays in the history.</p>
          <Button small look="danger" onClick={() => void remove()}>
            Delete the file
          </Button>{' '}
          <Button small look="quiet" onClick={() => setDoing(undefined)}>
            Keep it
          </Button>
        </div>
      ) : null}
      <FormMessage message={message} />
      <ul className="max-h-48 overflow-y-auto lg:max-h-none">
        {[...files.values()].map((file) => (
          <li key={file.path}>
            <button
              type="button"
              aria-current={file.path === path ? 'true' : undefined}
              onClick={() => onOpen(file.path)}
              className={classNames(
                'flex w-full items-center gap-2 rounded px-2 py-1 text-left hover:bg-sunken',
                file.path === path ? 'bg-sunken font-medium text-ink' : 'text-ink-soft',
              )}
            >
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{file.path}</span>
              {remarked.has(file.path) ? <span className="shrink-0 text-time">to mend</span> : null}
              {saveWords[file.save] === '' ? null : (
                <span className="shrink-0 text-xs">{saveWords[file.save]}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What each sort of file begins with. */
const folders = [
  {value: 'submissions/wrong-answer/', title: 'Wrong solution', about: '// Says what it does wrong.'},
  {value: 'submissions/time-limit/', title: 'Slow solution', about: '// Says why it is slow.'},
  {value: 'submissions/runtime-error/', title: 'Solution that throws', about: '// Says why it throws.'},
  {value: 'submissions/memory-limit/', title: 'Solution that takes too much memory', about: '// Says why.'},
  {value: 'submissions/accepted/', title: 'Right solution', about: '// Says how it solves it.'},
  {value: '', title: 'Another file', about: ''},
] as const;

function NewFile(props: {
  files: ReadonlyMap<string, FileState>;
  onAdd: (path: string, text: string) => string | undefined;
}) {
  const id = useId();
  const [folder, setFolder] = useState<string>(folders[0].value);
  const [name, setName] = useState('');
  const [message, setMessage] = useState<string>();
  const rights = [...props.files.values()].filter(({path}) => path.startsWith('submissions/accepted/'));
  const [base, setBase] = useState(rights[0]?.path ?? '');
  const chosen = folders.find(({value}) => value === folder)!;
  const add = () => {
    const from = folder === '' ? undefined : props.files.get(base);
    const ending = /\.\w+$/.exec(name) === null && from !== undefined ? /\.\w+$/.exec(from.path)?.[0] : '';
    const body = from === undefined ? '' : from.text.slice(from.text.indexOf('\n') + 1);
    setMessage(
      props.onAdd(`${folder}${name}${ending ?? ''}`, chosen.about === '' ? '' : `${chosen.about}\n${body}`),
    );
  };
  const box = 'mt-0.5 block h-8 w-full rounded border border-line-strong bg-panel px-2';
  return (
    <form
      className="mb-2 space-y-2 rounded border border-line p-2"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div>
        <label htmlFor={`${id}-folder`}>What it is</label>
        <select
          id={`${id}-folder`}
          value={folder}
          onChange={(event) => setFolder(event.target.value)}
          className={box}
        >
          {folders.map(({value, title}) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={`${id}-name`}>Name</label>
        <input
          id={`${id}-name`}
          value={name}
          onChange={(event) => setName(event.target.value)}
          placeholder={folder === '' ? 'check.ts' : 'forgets-the-last'}
          autoComplete="off"
          spellCheck={false}
          required
          className={box}
        />
      </div>
      {folder === '' ? null : (
        <div>
          <label htmlFor={`${id}-base`}>Begins as a copy of</label>
          <select
            id={`${id}-base`}
            value={base}
            onChange={(event) => setBase(event.target.value)}
            className={box}
          >
            {rights.map(({path}) => (
              <option key={path} value={path}>
                {path.slice('submissions/accepted/'.length)}
              </option>
            ))}
          </select>
        </div>
      )}
      <FormMessage message={message} />
      <Button small type="submit">
        Add the file
      </Button>
    </form>
  );
}
