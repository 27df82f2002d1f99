/** The look shared by every menu that floats. */
export const menuClass =
  'z-50 min-w-44 rounded border border-line bg-raised p-1 text-ink shadow-float focus:outline-none';

export const menuItemClass =
  'flex w-full items-center gap-2 rounded px-2.5 py-1.5 text-sm outline-none select-none cursor-pointer ' +
  'data-[highlighted]:bg-sunken data-[highlighted]:text-ink data-[disabled]:opacity-55';
