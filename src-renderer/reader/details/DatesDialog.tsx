import { Button, Group, Modal } from '@mantine/core'
import type { DependentDate } from '../../../src-preload/contract/metadata.ts'
import { edtfText } from '../../edtf-text.ts'
import { countText } from '../../workbench/count-text.ts'
import { factText } from './fact-text.ts'
import type { CorrectionActions, Pending } from './use-correction.ts'
import classes from './details.module.css'

type Props = { pending: Pending; correction: CorrectionActions }

/** Every date that changes with a correction, before it is made; Enter makes it. */
export function DatesDialog({ pending, correction }: Props) {
  const { field, value, dates } = pending
  const claims = dates.filter(({ claimId }) => claimId !== null).length
  return (
    <Modal
      opened
      onClose={correction.cancel}
      size="lg"
      title={`Published: ${factText(field, value)}`}
    >
      <p className={classes['note']}>
        {countText(dates.length, 'date')} counted from the day of publication will change
        {claims > 0 && `, ${claims} of them in claims`}.
      </p>
      <div className={classes['dates']}>
        <table>
          <thead>
            <tr>
              <th scope="col">Words</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {dates.map((date) => (
              <tr key={`${date.span?.start} ${date.claimId}`}>
                <td dir="auto">
                  {date.words}
                  {date.claimId && <span className={classes['where']}> in a claim</span>}
                </td>
                <td>{dateText(date.before)}</td>
                <td>{dateText(date.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={correction.cancel}>
          Cancel
        </Button>
        <Button data-autofocus onClick={() => void correction.confirm()}>
          Change all
        </Button>
      </Group>
    </Modal>
  )
}

const dateText = (value: DependentDate['before']) => (value === null ? 'unknown' : edtfText(value))
