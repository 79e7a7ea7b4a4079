/** An id for a new group of fields, UUID version 7 (RFC 9562, 5.7): groups sort by the time of their making. */
export function newGroupId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`
}
