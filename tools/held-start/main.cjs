// Starts the app in the folder named by the next argument and holds back its `ready` until the tests
// have taken hold of it, which they say by the event `attached`. An app that runs on meanwhile may be
// met while its window is half made, and a page met so is waited for in vain.
const { app } = require('electron')

const ready = app.whenReady()
const attached = new Promise((resolve) => app.once('attached', resolve))
app.whenReady = () => attached.then(() => ready)

const own = process.argv.findIndex((argument, at) => at > 0 && !argument.startsWith('-'))
process.argv.splice(own, 1)
require('../electron-launcher/main.cjs')
