/** What browsers and Windows append to a page's name for the folder of its pictures and scripts, by language. */
const endings =
  /[-_.](?:files|dateien|fichiers|archivos|arquivos|ficheiros|file|bestanden|filer|tiedostot|pliki|soubory|elemei|dosyalar|datoteke|fajlovi|fitxers|fitxategiak|failid|fails|bylos)$/iu

/**
 * Whether a folder was saved beside a page by a browser: it holds the page's parts, no documents.
 *
 * @param folder its name or path
 * @param siblings names of the files beside it, or paths where the folder's is one
 */
export function isFolderOfPage(folder: string, siblings: ReadonlySet<string>): boolean {
  const stem = folder.replace(endings, '')
  if (stem === folder) return false
  return ['.html', '.htm', '.xhtml'].some((ending) => siblings.has(stem + ending))
}
