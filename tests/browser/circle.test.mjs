// From an action to what became of it, as its people meet it: evidence as a file, the check by another person, what is
// different for the child three months later.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, signIn, startDemonstration, stations } from './goldenthread.mjs'
import { main, press, says } from './steps.mjs'

const worker = 'Grace Adeyemi'
const what = 'Agree with the school who rings whom when a child is missed.'
const shows = 'The agreement, signed by the head teacher.'
const change = 'A child who is missed is looked for the same morning.'
const words = 'The school rang at nine, and he was at his nan\'s by ten.'

let browser
before(async () => { browser = await openBrowser() })
after(async () => { await browser?.close() })

const go = (page, name) => main(page).locator('a').filter({ hasText: name }).first().click()

async function enter(manager) {
  await manager.goto('/actions/new')
  const teams = main(manager).getByLabel('Which team is it for?')
  if (await teams.count() > 0) {
    await teams.selectOption({ index: 1 })
    await press(manager, 'Continue')
  }
  await main(manager).getByLabel('Where does it come from?').selectOption({ index: 1 })
  await main(manager).getByLabel('What was found or decided?').fill('We hear of days off school from the family.')
  await main(manager).getByLabel('What will be done?').fill(what)
  await main(manager).getByLabel('Who will do it?').selectOption({ label: `${worker}, Practitioner` })
  await main(manager).getByLabel('By when?').fill('within 4 weeks')
  await press(manager, 'Add this action')
  await says(manager, 'Open')
  return new URL(manager.url()).pathname
}

async function addFile(page, name, content) {
  await main(page).getByText('Add evidence: a file').click()
  await main(page).getByLabel('The file', { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  await main(page).getByLabel('What does the file show?').fill(shows)
  await press(page, 'Add this file')
}

async function prove(practitioner, action) {
  await practitioner.goto(action)
  await addFile(practitioner, 'agreement.exe', 'MZ\u0000\u0001')
  await says(practitioner, 'The file must be a PDF')
  assert.equal(await main(practitioner).getByLabel('What does the file show?').inputValue(), shows, 'what was typed is kept')
  await practitioner.goto(action)
  await addFile(practitioner, 'Agreement.PDF', '%PDF-1.7 signed')
  await says(practitioner, 'Agreement.pdf (1 KB)')
  await main(practitioner).getByLabel('What was done').fill('Agreed, and tried on Monday.')
  await press(practitioner, 'Say that it is done')
  await says(practitioner, 'Another person checks it now')
}

async function close(manager, action) {
  await manager.goto(action)
  await says(manager, shows)
  const [file] = await Promise.all([manager.waitForEvent('download'), go(manager, 'Agreement.pdf')])
  assert.equal(file.suggestedFilename(), 'Agreement.pdf')
  await main(manager).getByRole('radio', { name: 'It is done: close it' }).check()
  await main(manager).getByLabel('What was this meant to change for the child?').fill(change)
  await press(manager, 'Save the check')
  await says(manager, 'Action closed')
}

async function sayWhatIsDifferent(manager, action) {
  await manager.goto('/')
  await go(manager, 'Say what is different for the child')
  await manager.goto(`${action}/impact`)
  await says(manager, change)
  await main(manager).getByRole('radio', { name: 'Better' }).check()
  await main(manager).getByLabel('What is different, and how do you know?').fill('Tried twice since.')
  await main(manager).getByLabel('What did the child or the family say?').fill(words)
  await press(manager, 'Save this answer')
  await says(manager, words)
}

for (const { words: station, options } of stations) {
  test(`an action is proved, checked and asked after, ${station}`, { timeout: 180_000 }, async () => {
    const demonstration = await startDemonstration()
    try {
      const as = async who => {
        const page = await signIn(browser, demonstration, who, options)
        page.setDefaultTimeout(10_000)
        return page
      }
      const manager = await as('team.manager')
      const action = await enter(manager)
      await prove(await as('practitioner'), action)
      await close(manager, action)
      const later = new Date(Date.now() + 85 * 86_400_000).toISOString().slice(0, 10)
      await demonstration.serveOn(later)
      await sayWhatIsDifferent(await as('team.manager'), action)
    } finally {
      await demonstration.stop()
      for (const context of browser.contexts()) await context.close()
    }
  })
}
