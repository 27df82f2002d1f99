/** Keys of the keyboard, as they are printed on it. */
export function Keys({keys}: {keys: readonly string[]}) {
  return (
    <span className="inline-flex items-center gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="inline-block min-w-6 rounded border border-line bg-sunken px-1.5 text-center text-xs leading-5 text-ink"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
