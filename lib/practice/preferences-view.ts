/** Preferences as pages take them. */

export type PreferencesView = {
  readonly vim: boolean;
  readonly tabSize: number;
  readonly fontSize: number;
  readonly wordWrap: boolean;
  readonly minimap: boolean;
  /** IANA name; null: the browser's. */
  readonly timeZone: string | null;
  readonly dateLanguage: string | null;
  readonly hideDifficulty: boolean;
  readonly hideTopics: boolean;
  readonly reviewMinutes: number;
  readonly reviewsPausedAt: string | null;
  readonly profileKey: string | null;
};

export type ListView = {
  readonly id: string;
  readonly title: string;
  readonly slugs: readonly string[];
};
