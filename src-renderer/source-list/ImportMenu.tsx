import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import { KeyCaps } from '../ui/KeyCaps.tsx'
import { runCommand } from '../workbench/use-commands.ts'

/** The visible way to bring sources in; dropping and the keys do the same. */
export function ImportMenu() {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label="Import">
          <ActionIcon variant="subtle" color="gray" aria-label="Import">
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          rightSection={<KeyCaps keys="mod+I" />}
          onClick={() => runCommand('import.files')}
        >
          Files…
        </Menu.Item>
        <Menu.Item
          rightSection={<KeyCaps keys="mod+shift+I" />}
          onClick={() => runCommand('import.folder')}
        >
          Folder…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
