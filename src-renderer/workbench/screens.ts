/** What can cover the three panes, in the order of the tabs. */
export const screens = ['table', 'compare', 'timeline', 'map', 'graph', 'matrix'] as const
export type Screen = (typeof screens)[number]

export const screenTitles: Record<Screen, string> = {
  table: 'Claims of the case',
  compare: 'Side by side',
  timeline: 'Timeline',
  map: 'Map',
  graph: 'Link graph',
  matrix: 'Matrix',
}

/** Its number in the row of tabs, with Ctrl and Shift. */
export const screenKeys = (screen: Screen): string => `mod+shift+${screens.indexOf(screen) + 1}`
