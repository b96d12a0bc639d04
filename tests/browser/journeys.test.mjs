// Shorter journeys, one for each part in what follows an audit: second reader, QA manager, moderator, partner agency. The
// long one, with practitioner, auditor, team manager and head of service, is journey.test.mjs.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, screens, signIn, startDemonstration, stations } from './goldenthread.mjs'
import { answerAll, doFromMyWork, finishAudit, go, heading, main, press, says } from './steps.mjs'

let demonstration, browser
before(async () => {
  demonstration = await startDemonstration()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await demonstration?.stop()
})

async function as(who, options = {}) {
  const page = await signIn(browser, demonstration, who, options)
  page.setDefaultTimeout(10_000)
  return page
}

/** Draws audits of this year and the last and hands the first that she may read to the QA officer: its case, and the page of the draw. */
async function handOutSecondRead(manager, reader) {
  await manager.goto('/audits/second-reads/new')
  await main(manager).getByLabel('Submitted from').fill(`1 January ${new Date().getFullYear() - 1}`)
  await main(manager).locator('form').first().getByRole('button').last().click()
  await press(manager, 'Draw the audits')
  const draw = manager.url()
  const links = await manager.$$eval('main tbody a', all => all.map(a => a.getAttribute('href')))
  for (const link of links.filter(each => each.includes('/audits/second-reads/'))) {
    await manager.goto(link)
    const choice = main(manager).getByRole('radio', { name: reader })
    if (await choice.count() === 0 || await choice.isDisabled()) continue
    const number = /case (\S+)$/.exec(await heading(manager))[1]
    await choice.check()
    for (const box of await main(manager).getByRole('checkbox').all()) await box.check()
    await press(manager, 'Hand it out')
    await says(manager, 'Handed out')
    return [number, draw, link.split('/').pop()]
  }
  assert.fail(`${reader} may read none of ${links}`)
}

for (const { words, options } of stations) {
  test(`the QA manager draws a second read; its reader grades without the first grade; both are compared, ${words}`, { timeout: 120_000 }, async () => {
    const [manager, officer] = [await as('qa.manager', options), await as('qa.officer', options)]
    const [number, draw, first] = await handOutSecondRead(manager, 'Ngozi Eze')
    assert.equal((await officer.goto(`/audits/${first}`)).status(), 404, 'the first audit is not there for its second reader')
    await officer.goto('/')
    await doFromMyWork(officer, `Audit: ${number}`)
    await main(officer).locator('.govuk-task-list a').first().click()
    await finishAudit(officer, 'Read from the record alone.')
    assert.equal(await heading(officer), 'Audit submitted')

    await manager.goto(draw)
    await go(manager, 'Compare both readings')
    assert.equal(await heading(manager), `Both readings of case ${number}`)
    await says(manager, 'Read from the record alone.')
    for (const page of [manager, officer]) await page.context().close()
  })

  test(`a moderator judges an audit and its grade, and the audit says so, ${words}`, async () => {
    const own = await startDemonstration() // one audit of it waits for this moderator
    try {
      const manager = await signIn(browser, own, 'qa.manager', options)
      await manager.goto('/audits/moderation')
      await main(manager).getByRole('row').filter({ hasText: 'You can' }).first().getByRole('link').click()
      await press(manager, 'Record the moderation')
      assert.match(await manager.title(), /^Error: /)
      await answerAll(manager, 'Seen in the record.')
      await press(manager, 'Record the moderation')
      await says(manager, 'Moderation recorded')
      await says(manager, 'Moderated by Bronwen Pryce')
      await manager.context().close()
    } finally {
      await own.stop()
    }
  })
}

const agencies = ['Housing', 'Probation', 'Adult mental health']
for (const [i, { words, options }] of stations.entries()) {
  test(`a partner agency answers by link, ${words}`, async () => {
    const officer = await as('qa.officer')
    await officer.goto('/multi-agency')
    await main(officer).getByRole('row').filter({ hasText: 'Neglect: is help early enough' }).getByRole('link').first().click()
    const joint = officer.url()
    const agency = agencies[i]
    await main(officer).getByLabel('Agency', { exact: true }).fill(agency)
    await press(officer, 'Make a link for this agency')
    const link = /http:\/\/\S+/.exec(await main(officer).innerText())[0]

    const context = await browser.newContext({ baseURL: demonstration.address, ...options })
    const partner = await context.newPage()
    await partner.goto(link)
    await press(partner, 'Open the form')
    const sections = await partner.$$eval('main .govuk-task-list a[href*="/sections/"]', all => all.map(a => a.getAttribute('href')))
    for (const section of sections) {
      await partner.goto(section)
      for (const field of await main(partner).getByLabel(/since|when|date/i).all())
        if (await field.getAttribute('type') === 'text') await field.fill('3 March 2026')
      await answerAll(partner, 'Seen by us, and told to the social worker.')
      await press(partner, 'Save and continue')
      assert.doesNotMatch(await partner.title(), /^Error: /, partner.url())
    }
    await partner.goto('/return/check')
    await main(partner).getByLabel('Your name and role').fill('A. Example, safeguarding lead')
    await press(partner, 'Send')
    assert.equal(await heading(partner), 'Return sent')
    assert.equal((await partner.goto('/cases')).url().includes('/sign-in'), true, 'the link opens nothing else')

    await officer.goto(joint)
    await go(officer, agency)
    await says(officer, 'Seen by us, and told to the social worker.')
    for (const each of [officer.context(), context]) await each.close()
  })
}

test('the navigation stays one row on a small laptop, and folds on a telephone', async () => {
  for (const who of ['qa.officer', 'qa.manager', 'team.manager', 'head.of.service', 'system.administrator', 'practitioner']) {
    const page = await as(who, { viewport: { width: 1020, height: 700 } })
    const tops = await page.$$eval('.govuk-service-navigation__item', all => all.map(item => item.offsetTop))
    assert.equal(new Set(tops).size, tops.length > 0 ? 1 : 0, `${who} sees ${tops}`)
    await page.setViewportSize(screens.phone)
    await page.reload()
    const navigation = page.locator('.govuk-service-navigation')
    if (tops.length > 1) {
      assert.equal(await navigation.getByRole('link', { name: 'My work' }).isVisible(), false, who)
      await navigation.getByRole('button', { name: 'Menu' }).click()
      assert.equal(await navigation.getByRole('link', { name: 'My work' }).isVisible(), true, who)
    }
    await page.context().close()
  }
})

test('on a telephone a list comes before its filter, which opens', async () => {
  const page = await as('qa.officer', { viewport: screens.phone })
  for (const list of ['/cases', '/audits', '/actions']) {
    await page.goto(list)
    const apply = main(page).locator('.goldenthread-filter button[type=submit]')
    assert.equal(await apply.isVisible(), false, list)
    await main(page).locator('.goldenthread-filter summary').click()
    assert.equal(await apply.isVisible(), true, list)
    await page.setViewportSize(screens.laptop)
    await page.reload()
    assert.equal(await apply.isVisible(), true, `${list} on a laptop`)
    await page.setViewportSize(screens.phone)
  }
  await page.context().close()
})
