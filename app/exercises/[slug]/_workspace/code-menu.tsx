/** What can be done to the code as a whole. What is replaced goes into the history of the code. */
import {EllipsisVertical, FileMinus, GitCompare, RotateCcw, WandSparkles} from 'lucide-react';
import {DropdownMenu} from 'radix-ui';
import {IconButton} from '../../../_components/icon-button';
import {menuClass, menuItemClass} from '../../../_components/menu-class';
import {PageLink} from '../../../_components/page-link';

type Props = {
  readonly onFormat: () => void;
  readonly onStarter: () => void;
  readonly onEmpty: () => void;
  /** Undefined while nobody is signed in: then there is nothing to compare with. */
  readonly comparePath: string | undefined;
};

export function CodeMenu({onFormat, onStarter, onEmpty, comparePath}: Props) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <IconButton label="More for this code">
          <EllipsisVertical aria-hidden className="size-4" />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={6} className={menuClass}>
          <DropdownMenu.Item className={menuItemClass} onSelect={onFormat}>
            <WandSparkles aria-hidden className="size-4" />
            Format
          </DropdownMenu.Item>
          {comparePath === undefined ? null : (
            <DropdownMenu.Item asChild className={menuItemClass}>
              <PageLink href={comparePath}>
                <GitCompare aria-hidden className="size-4" />
                Compare with what you sent
              </PageLink>
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          <DropdownMenu.Item className={menuItemClass} onSelect={onStarter}>
            <RotateCcw aria-hidden className="size-4" />
            Fresh attempt: starter code
          </DropdownMenu.Item>
          <DropdownMenu.Item className={menuItemClass} onSelect={onEmpty}>
            <FileMinus aria-hidden className="size-4" />
            Without a scaffold: empty file
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
