/** Both palettes: opened by a command, drawn at once, without a blur that costs a frame without a GPU. */
export const paletteLook = {
  shortcut: null,
  returnFocus: false,
  overlayProps: { backgroundOpacity: 0.2, blur: 0 },
  transitionProps: { duration: 0 },
  size: 560,
  scrollable: true,
} as const
