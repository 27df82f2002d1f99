/** The editor's colours: the tokens of globals.css again, because Monaco takes plain hex values only. */
import type {editor} from 'monaco-editor/editor/editor.api.js';

type Palette = {
  readonly base: 'vs' | 'vs-dark';
  readonly panel: string;
  readonly raised: string;
  readonly sunken: string;
  readonly line: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly accent: string;
  readonly keyword: string;
  readonly string: string;
  readonly number: string;
  readonly type: string;
  readonly comment: string;
  readonly wrong: string;
  readonly warning: string;
  /** How much of a colour lies over a changed line, and over a changed word besides; as hex. */
  readonly changed: {readonly line: string; readonly word: string};
};

const light: Palette = {
  base: 'vs',
  panel: '#fffefc',
  raised: '#ffffff',
  sunken: '#f0ece5',
  line: '#ddd7cd',
  ink: '#25221e',
  inkSoft: '#5f584f',
  accent: '#1c6670',
  keyword: '#7a3e9d',
  string: '#2f6b2f',
  number: '#9a4a00',
  type: '#1c6670',
  comment: '#6b645a',
  wrong: '#b3261e',
  warning: '#855300',
  changed: {line: '1a', word: '0d'},
};

const dark: Palette = {
  base: 'vs-dark',
  panel: '#1f1d1a',
  raised: '#282622',
  sunken: '#12110f',
  line: '#38352f',
  ink: '#ece8e1',
  inkSoft: '#aea79c',
  accent: '#79c3cb',
  keyword: '#cda5e8',
  string: '#a5cf8d',
  number: '#e9ae74',
  type: '#79c3cb',
  comment: '#a49c90',
  wrong: '#ff9086',
  warning: '#eeb651',
  changed: {line: '14', word: '0f'},
};

export const monacoThemes: ReadonlyArray<readonly [name: string, theme: editor.IStandaloneThemeData]> = [
  ['whetstone-light', themeOf(light)],
  ['whetstone-dark', themeOf(dark)],
];

function themeOf(palette: Palette): editor.IStandaloneThemeData {
  const hex = (colour: string) => colour.slice(1);
  return {
    base: palette.base,
    inherit: true,
    rules: [
      {token: '', foreground: hex(palette.ink)},
      {token: 'keyword', foreground: hex(palette.keyword)},
      {token: 'string', foreground: hex(palette.string)},
      {token: 'regexp', foreground: hex(palette.string)},
      // Of SQL, for which the editor's own theme has colours that these would not overrule.
      {token: 'string.sql', foreground: hex(palette.string)},
      {token: 'predefined.sql', foreground: hex(palette.ink)},
      {token: 'operator.sql', foreground: hex(palette.keyword)},
      {token: 'number', foreground: hex(palette.number)},
      {token: 'type', foreground: hex(palette.type)},
      {token: 'type.identifier', foreground: hex(palette.type)},
      {token: 'comment', foreground: hex(palette.comment), fontStyle: 'italic'},
      {token: 'delimiter', foreground: hex(palette.inkSoft)},
    ],
    colors: {
      'editor.background': palette.panel,
      'editor.foreground': palette.ink,
      'editor.lineHighlightBackground': `${palette.sunken}99`,
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': `${palette.accent}40`,
      'editor.inactiveSelectionBackground': `${palette.accent}26`,
      'editorCursor.foreground': palette.accent,
      'editorLineNumber.foreground': palette.inkSoft,
      'editorLineNumber.dimmedForeground': palette.inkSoft,
      'editorLineNumber.activeForeground': palette.ink,
      'editorIndentGuide.background1': palette.line,
      'editorWidget.background': palette.raised,
      'editorWidget.border': palette.line,
      'editorHoverWidget.background': palette.raised,
      'editorHoverWidget.border': palette.line,
      'editorSuggestWidget.background': palette.raised,
      'editorSuggestWidget.selectedBackground': `${palette.accent}33`,
      'editorSuggestWidget.selectedForeground': palette.ink,
      'editorSuggestWidget.highlightForeground': palette.accent,
      'editorError.foreground': palette.wrong,
      'editorWarning.foreground': palette.warning,
      'editorBracketHighlight.foreground1': palette.inkSoft,
      'editorBracketHighlight.foreground2': palette.accent,
      'editorBracketHighlight.foreground3': palette.keyword,
      // Faint enough that every colour of code keeps its contrast on them.
      'diffEditor.insertedLineBackground': `${palette.string}${palette.changed.line}`,
      'diffEditor.insertedTextBackground': `${palette.string}${palette.changed.word}`,
      'diffEditor.removedLineBackground': `${palette.wrong}${palette.changed.line}`,
      'diffEditor.removedTextBackground': `${palette.wrong}${palette.changed.word}`,
      focusBorder: palette.accent,
    },
  };
}
