import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import IconSort from '@tabler/icons-react/dist/esm/icons/IconArrowsSort.mjs'
import { type ArticleSort, articleSorts } from '../../src-preload/contract/article.ts'
import { useWorkbench } from '../workbench/context.ts'

const titles: Record<ArticleSort, string> = {
  imported: 'Newest import first',
  published: 'Newest publication first',
  publisher: 'By publisher',
  headline: 'By headline',
}

/** The order of the list. */
export function SortMenu() {
  const { state, dispatch } = useWorkbench()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={`Order: ${titles[state.sort].toLowerCase()}`}>
          <ActionIcon variant="subtle" color="gray" aria-label="Order of the sources">
            <IconSort size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={state.sort}
          onChange={(sort) => dispatch({ do: 'sort', sort: sort as ArticleSort })}
        >
          {articleSorts.map((sort) => (
            <Menu.RadioItem key={sort} value={sort} closeMenuOnClick>
              {titles[sort]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
