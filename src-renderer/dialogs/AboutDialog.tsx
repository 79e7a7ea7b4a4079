import { Modal, Text } from '@mantine/core'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useCall } from '../use-call.ts'
import classes from './dialogs.module.css'

type Props = { onClose(): void }

/** What runs here, how it is shut in, and where the case lies. */
export function AboutDialog({ onClose }: Props) {
  const { data, error } = useCall('app.info', {}, [])
  const identity = useCall('identity.show', {}, [])
  return (
    <Modal opened onClose={onClose} title="About Attest">
      <Text size="sm" mb="sm">
        An offline workbench that turns saved news pages into sourced, structured claims. Nothing
        you open here leaves this computer.
      </Text>
      {error && <ErrorNotice error={error} />}
      {data && (
        <dl className={classes['facts']}>
          <dt>Version</dt>
          <dd>{data.version}</dd>
          <dt>Case file</dt>
          <dd dir="auto">{data.casePath}</dd>
          <dt>Network</dt>
          <dd>None: Attest makes no connections</dd>
          <dt>Sandbox</dt>
          <dd>{data.sandboxed ? 'On' : 'Off: the operating system does not shut the window in'}</dd>
          <dt>Runs on</dt>
          <dd>
            Electron {data.electron}, Chromium {data.chromium}, Node {data.node}
          </dd>
          {identity.data && (
            <>
              <dt>Your fingerprint</dt>
              <dd>{identity.data.fingerprint}</dd>
              <dt>Your recipient</dt>
              <dd className={classes['key']}>{identity.data.recipient}</dd>
            </>
          )}
          <dt>Licence</dt>
          <dd>Apache-2.0</dd>
        </dl>
      )}
    </Modal>
  )
}
