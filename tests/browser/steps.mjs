// What people do and look for on any page, in the words that they see.
import assert from 'node:assert/strict'

export const main = page => page.locator('main')
export const button = (page, name) => main(page).getByRole('button', { name, exact: true })

/** Sends a form, and waits for the page that answers: a long form keeps its draft first. */
export async function press(page, name) {
  await Promise.all([page.waitForEvent('framenavigated'), button(page, name).click()])
  await page.waitForLoadState()
}

/** A link, also one that is drawn as a button, by how its words begin. */
export const go = (page, name) => main(page).locator('a').filter({ hasText: new RegExp(`^\\s*${name}`) }).first().click()
export const heading = page => page.locator('h1').innerText()

/** On a telephone the menu is folded where JavaScript runs. */
export async function menu(page, name) {
  const navigation = page.locator('.govuk-service-navigation')
  const toggle = navigation.getByRole('button', { name: 'Menu' })
  if (await toggle.isVisible()) await toggle.click()
  await navigation.getByRole('link', { name, exact: true }).click()
}

export async function says(page, words) {
  const text = await main(page).innerText()
  assert.ok(words instanceof RegExp ? words.test(text) : text.includes(words), `${page.url()} does not say ${words}:\n${text}`)
}

/** Opens what "My work" asks this person to do. */
export async function doFromMyWork(page, what) {
  await menu(page, 'My work')
  await go(page, what)
}

/** Opens this page of the first audit on "My work" that has it: one made from the record alone, say, has no conversation,
    and which audits come first turns with the day that the demonstration is made on. Answers the audit's address. */
export async function openOwnAudit(page, part = '') {
  await page.goto('/')
  const links = await main(page).locator('a').filter({ hasText: /^\s*Audit: / }).evaluateAll(all => all.map(a => a.getAttribute('href')))
  for (const audit of links) if ((await page.goto(audit + part)).ok()) return audit
  throw new Error(`none of their audits (${links}) has the page ${part}`)
}

/** Chooses one answer of each question and gives every text field these words; what is filled already stays. */
export async function answerAll(page, words, wanted = ['Good', 'Yes', 'Better', 'Throughout']) {
  for (const group of await main(page).getByRole('group').all()) {
    if (await group.getByRole('radio', { checked: true }).count() > 0) continue
    const labels = await group.locator('.govuk-radios__label').allInnerTexts()
    const choice = wanted.find(each => labels.includes(each)) ?? labels[0]
    if (choice) await group.getByRole('radio', { name: choice, exact: true }).check()
  }
  for (const field of await main(page).locator('textarea, input[type=text]').all())
    if (await field.isVisible() && await field.inputValue() === '') await field.fill(words)
}

/** From the first page of an audit to its submission: the same words in every field, and good all over. */
export async function finishAudit(page, words) {
  for (let pages = 0; await heading(page) !== 'Check your answers'; ++pages) {
    assert.ok(pages < 40, `no way on from ${page.url()}`)
    await answerAll(page, words)
    if (await main(page).getByRole('button', { name: 'Save and continue' }).count() > 0) await press(page, 'Save and continue')
    else await go(page, 'Continue')
    assert.doesNotMatch(await page.title(), /^Error: /, page.url())
  }
  await press(page, 'Submit the audit')
}

/** A page that refused: says so in its title, lists what is wrong, and each line leads to its field. */
export async function refuses(page, ...messages) {
  assert.match(await page.title(), /^Error: /)
  const summary = page.locator('.govuk-error-summary')
  for (const message of messages) assert.ok((await summary.innerText()).includes(message), await summary.innerText())
  for (const link of await summary.locator('a').all()) {
    const target = (await link.getAttribute('href')).slice(1)
    assert.equal(await page.locator(`[id="${target}"]`).count(), 1, `nothing has the id ${target}`)
  }
}

export const today = () => new Date().toLocaleDateString('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric' })
