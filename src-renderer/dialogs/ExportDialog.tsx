import { Modal, Text, UnstyledButton } from '@mantine/core'
import {
  type ExportFormat,
  exportFormats,
  formatText,
} from '../../src-preload/contract/export-formats.ts'
import classes from './ExportDialog.module.css'
import { useExport } from './use-export.ts'

type Props = { caseName: string; onClose(): void }

/** Every format with what it holds and what it loses; a choice asks where to. */
export function ExportDialog({ caseName, onClose }: Props) {
  const exportAs = useExport(caseName)
  const choose = (format: ExportFormat) => {
    onClose()
    void exportAs(format)
  }
  return (
    <Modal opened onClose={onClose} title="Export" size="lg">
      <Text size="sm" mb="sm">
        The whole case goes into one file. The file is not encrypted.
      </Text>
      <ul className={classes['formats']}>
        {exportFormats.map((format) => (
          <li key={format}>
            <Format format={format} onChoose={() => choose(format)} />
          </li>
        ))}
      </ul>
    </Modal>
  )
}

function Format({ format, onChoose }: { format: ExportFormat; onChoose(): void }) {
  const { title, extension, holds, lost } = formatText[format]
  return (
    <UnstyledButton className={classes['format']} onClick={onChoose}>
      <span className={classes['title']}>
        {title.charAt(0).toUpperCase() + title.slice(1)}
        <span className={classes['extension']}>.{extension}</span>
      </span>
      <span className={classes['text']}>{holds}</span>
      <span className={classes['lost']}>
        Not in it: {lost.charAt(0).toLowerCase() + lost.slice(1)}
      </span>
    </UnstyledButton>
  )
}
