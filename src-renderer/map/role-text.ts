import type { PlaceRole } from '../../src-preload/contract/claim-table.ts'

export const roleText: Record<PlaceRole, string> = {
  event: 'Where it happens',
  made: 'Where it was said',
  dateline: 'Dateline',
}
