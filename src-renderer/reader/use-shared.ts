import { replaceEqualDeep } from '@tanstack/react-query'
import { useMemo, useState } from 'react'

/**
 * The value with every part that did not change kept as the same object. An answer
 * comes anew whenever anything of its kind changed in the case, during an import four
 * times a second; what is drawn from the same parts is then not drawn again.
 */
export function useShared<T>(value: T): T {
  const [last, setLast] = useState(value)
  const shared = useMemo(() => replaceEqualDeep(last, value), [last, value])
  if (shared !== last) setLast(shared)
  return shared
}
