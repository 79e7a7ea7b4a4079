import { Portal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useImport } from '../dialogs/use-import.ts'
import classes from './DropTarget.module.css'

const carriesFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false

/** Files and folders may be dropped anywhere on the window. */
export function DropTarget() {
  const [isOver, setIsOver] = useState(false)
  const { drop } = useImport()

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      // Leaving one element for another inside the window is not leaving.
      if (event.relatedTarget === null) setIsOver(false)
    }
    const take = (event: DragEvent) => {
      setIsOver(false)
      if (!carriesFiles(event)) return
      event.preventDefault()
      void drop([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', take)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', take)
    }
  })

  if (!isOver) return null
  return (
    <Portal>
      <div className={classes['overlay']}>
        <p className={classes['words']}>Drop to import</p>
      </div>
    </Portal>
  )
}
