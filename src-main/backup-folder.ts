/** The folder beside a case that holds its backups, and the journals of what came after each. */
export const backupFolder = (casePath: string): string => `${casePath}.backups`
