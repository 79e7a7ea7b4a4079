// Stands in for Electron's own default app, which the development runtime lacks: starts the app in
// the folder named by the first argument, as `electron <folder>` does.
const { join, resolve } = require('node:path')
const { app } = require('electron')

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const about = require(join(folder, 'package.json'))

process.defaultApp = true
app.setName(about.productName ?? about.name)
app.setVersion(about.version)
app.setAppPath(folder)
require(join(folder, about.main))
