'use client';

import {Check, Monitor, Moon, Sun} from 'lucide-react';
import {DropdownMenu} from 'radix-ui';
import {useState} from 'react';
import {IconButton} from './icon-button';
import {menuClass, menuItemClass} from './menu-class';
import {pinTheme, type Theme, themeFrom, themes, themeTitles} from './theme';

const icons = {system: Monitor, light: Sun, dark: Moon};

/** Chooses light, dark, or what the system says. */
export function ThemeSwitch({initial}: {initial: Theme}) {
  const [theme, setTheme] = useState(initial);
  const Icon = icons[theme];
  const choose = (next: Theme) => {
    pinTheme(next);
    setTheme(next);
  };
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <IconButton label={`Theme: ${themeTitles[theme].toLowerCase()}`}>
          <Icon aria-hidden className="size-4" />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={6} className={menuClass}>
          <DropdownMenu.RadioGroup value={theme} onValueChange={(value) => choose(themeFrom(value))}>
            {themes.map((value) => (
              <DropdownMenu.RadioItem key={value} value={value} className={menuItemClass}>
                <span className="size-4">
                  <DropdownMenu.ItemIndicator>
                    <Check aria-hidden className="size-4" />
                  </DropdownMenu.ItemIndicator>
                </span>
                {themeTitles[value]}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
