// Nothing typed is lost: drafts while people type, a line that comes and goes, leaving a form on the way to something
// more urgent, two windows, and the browser's own way back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, signIn, startDemonstration } from './goldenthread.mjs'
import { button, heading, main, openOwnAudit, press, says } from './steps.mjs'

let demonstration, browser
before(async () => {
  demonstration = await startDemonstration()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await demonstration?.stop()
})

/** The auditor's page of one conversation, and the box for what was talked about. */
async function openConversation(options = {}) {
  const page = await signIn(browser, demonstration, 'qa.officer', options)
  page.setDefaultTimeout(10_000)
  await openOwnAudit(page, '/conversation')
  return [page, main(page).getByLabel('What did you talk about')]
}

const status = page => main(page).getByRole('status')
const waitFor = (page, words) => status(page).filter({ hasText: words }).waitFor()
const kept = /Draft saved at \d/

/** Where a browser could keep words: nowhere of it anything is. */
const keptInBrowser = page => page.evaluate(async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length + (await caches.keys()).length)

test('what is typed is kept as a draft, also over a line that goes and comes, and stands there after a reload', async () => {
  const [page, notes] = await openConversation()
  await notes.fill('We spoke about')
  await waitFor(page, kept)

  await page.context().setOffline(true)
  await notes.fill('We spoke about the aunt.')
  await waitFor(page, 'Not saved: no connection.')
  await button(page, 'Save and continue').click()
  await waitFor(page, 'Not sent: no connection.')
  assert.equal(await notes.inputValue(), 'We spoke about the aunt.')

  await page.context().setOffline(false)
  await waitFor(page, kept)
  assert.equal(await keptInBrowser(page), 0)
  await page.reload()
  await says(page, /You have unsaved words from \d/)
  assert.equal(await notes.inputValue(), 'We spoke about the aunt.')

  const path = page.url()
  await press(page, 'Save and continue')
  assert.notEqual(page.url(), path)
  await page.goto(path)
  assert.equal(await notes.inputValue(), 'We spoke about the aunt.')
  assert.equal(await main(page).getByText('You have unsaved words').count(), 0)
  await page.context().close()
})

test('leaving a page warns while something on it is unsaved, and only then', async () => {
  const [page, notes] = await openConversation()
  const warnings = []
  page.on('dialog', dialog => {
    warnings.push(dialog.type())
    dialog.dismiss()
  })
  await notes.focus()
  await page.keyboard.type('Kept. ')
  await waitFor(page, kept)
  await page.reload()
  assert.deepEqual(warnings, [])

  await page.context().setOffline(true)
  await notes.focus()
  await page.keyboard.type('Not kept. ')
  await page.close({ runBeforeUnload: true })
  await page.waitForEvent('dialog').catch(() => {})
  assert.deepEqual(warnings, ['beforeunload'])
  assert.match(await notes.inputValue(), /Not kept\. /)
  await page.context().setOffline(false)
  await waitFor(page, kept)
  await page.reload()
  await press(page, 'Throw the unsaved words away')
  await page.context().close()
})

test('two windows on one draft: the one that is behind says so and keeps its words', async () => {
  const [page, notes] = await openConversation()
  await notes.fill('In the first window.')
  await waitFor(page, kept)
  const other = await page.context().newPage()
  await other.goto(page.url())
  const otherNotes = main(other).getByLabel('What did you talk about')
  assert.equal(await otherNotes.inputValue(), 'In the first window.')
  await notes.fill('In the first window, and more.')
  await waitFor(page, kept)
  await page.waitForFunction(() => document.querySelector('[name=draft_seen]').value === '2')
  await otherNotes.fill('In the second window.')
  await waitFor(other, 'another window has changed this form')
  assert.equal(await otherNotes.inputValue(), 'In the second window.')
  await page.reload()
  assert.equal(await notes.inputValue(), 'In the first window, and more.')
  await press(page, 'Throw the unsaved words away')
  assert.notEqual(await notes.inputValue(), 'In the first window, and more.')
  await page.context().close()
})

for (const javaScriptEnabled of [true, false]) {
  test(`whoever leaves a form because a child may be at risk finds every word again, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
    const [page, notes] = await openConversation({ javaScriptEnabled })
    const path = page.url()
    await notes.fill('Half a sentence')
    await press(page, 'This child may be at risk now')
    assert.equal(await heading(page), 'This child may be at risk now')
    await page.goto(path)
    await says(page, 'You have unsaved words from')
    assert.equal(await notes.inputValue(), 'Half a sentence')
    await press(page, 'Throw the unsaved words away')
    assert.notEqual(await notes.inputValue(), 'Half a sentence')
    await page.context().close()
  })

  test(`Enter in a line of a form saves the form, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
    const [page] = await openConversation({ javaScriptEnabled })
    const path = page.url()
    await main(page).getByLabel('Who took part').press('Enter')
    await page.waitForURL(url => url.href !== path)
    assert.notEqual(await heading(page), 'This child may be at risk now')
    await page.context().close()
  })

  test(`going back, changing and sending again has the last effect and no second one, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
    const [page, notes] = await openConversation({ javaScriptEnabled })
    const path = page.url()
    await notes.fill('What was sent first.')
    await press(page, 'Save and continue')
    await page.goBack()
    assert.equal(page.url(), path)
    await notes.fill('What was sent after going back.')
    await press(page, 'Save and continue')
    if (page.url() === path) { // a browser that showed the old page: both texts, and the choice
      await says(page, 'This page was saved somewhere else')
      await press(page, 'Save and continue')
    }
    await page.goto(path)
    assert.equal(await notes.inputValue(), 'What was sent after going back.')

    await page.goto(path.replace('/conversation', '/findings'))
    const words = `Dad is part of the plan, ${javaScriptEnabled}.`
    await main(page).getByRole('radio', { name: 'A strength' }).check()
    await main(page).getByLabel('Theme').selectOption({ index: 1 })
    await main(page).getByLabel('In your words').fill(words)
    await press(page, 'Add this finding')
    await page.goBack()
    await press(page, 'Add this finding')
    await page.goto(path.replace('/conversation', '/findings'))
    assert.equal(await main(page).getByText(words, { exact: true }).count(), 1, 'one finding, though its form was sent twice')
    await page.context().close()
  })
}
