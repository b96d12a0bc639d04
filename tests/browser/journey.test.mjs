// One audit, whole, as its people meet it: from the QA officer's sample to the head of service's month.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, signIn, startDemonstration, stations } from './goldenthread.mjs'
import { answerAll, doFromMyWork, go, heading, main, menu, press, refuses, says, today } from './steps.mjs'

const team = 'Harbour Family Help Team'
const worker = 'Grace Adeyemi'
const ownReason = 'I kept the same evening for her each week, also when court was on.'
const auditorsReason = 'Visits had a purpose, and the record shows what changed for her.'
const strength = 'The worker found dad and made him part of the plan.'
const improvement = 'The plan does not say who comes when mum is in hospital.'
const action = 'Agree with aunt and school who does what when mum is in hospital.'
const evidence = 'Agreed at aunt\'s home. It is on page two of the plan.'
const childsWords = 'She asks me first and she writes it down.'

let browser
before(async () => { browser = await openBrowser() })
after(async () => { await browser?.close() })

async function casesOf(page) {
  await menu(page, 'Cases')
  return main(page).locator('tbody tr td:first-child, tbody tr th:first-child').allInnerTexts()
}

async function chooseSample(officer) {
  await menu(officer, 'Audits')
  await go(officer, 'Choose a sample')
  if (await main(officer).getByLabel('Team', { exact: true }).count() === 0) await go(officer, 'Choose a new sample')
  await main(officer).getByLabel('Team', { exact: true }).selectOption({ label: team })
  await main(officer).getByLabel('How many cases?').fill('0')
  await press(officer, 'Show who could be chosen')
  await refuses(officer, 'Enter how many cases, from 1 to 50')
  await main(officer).getByLabel('How many cases?').fill('50')
  await press(officer, 'Show who could be chosen')
  await refuses(officer, 'The list holds')
  const [, count] = /The list holds (\d+) cases/.exec(await main(officer).innerText())
  await main(officer).getByLabel('How many cases?').fill(count)
  await press(officer, 'Show who could be chosen')
  await says(officer, /\d+ cases could be chosen/)
  await press(officer, 'Choose the sample')
  assert.equal(await heading(officer), `Sample of ${team}`)
  await says(officer, /Seed\s+[0-9a-z]{12}\s/)
  await says(officer, /Sample check code\s+[0-9a-f]+/)
}

/** The first chosen case that the worker holds. */
async function takeOneCase(officer, heldByWorker) {
  const rows = await main(officer).locator('tbody tr').allInnerTexts()
  const number = rows.filter(row => row.includes('Allocate')).map(row => row.split(/\s+/)[1]).find(each => heldByWorker.includes(each))
  assert.ok(number, `none of ${heldByWorker} among\n${rows.join('\n')}`)
  await go(officer, `Allocate case ${number}`)
  await main(officer).getByRole('radio', { name: /\(you\)/ }).check()
  await press(officer, 'Allocate the audit')
  await says(officer, 'Audit allocated')
  return number
}

async function gradeOwnPractice(practitioner, number) {
  await doFromMyWork(practitioner, `Grade your own practice: ${number}`)
  await main(practitioner).locator('textarea').first().fill(ownReason)
  await press(practitioner, 'Save my grades')
  await refuses(practitioner, 'Select a grade for your work as a whole')
  assert.equal(await main(practitioner).locator('textarea').first().inputValue(), ownReason, 'what was typed is kept')
  await answerAll(practitioner, ownReason)
  await press(practitioner, 'Save my grades')
  await says(practitioner, 'Your grades are saved')
}

async function workThroughSections(officer, number) {
  await doFromMyWork(officer, `Audit: ${number}`)
  const taskList = officer.url()
  await main(officer).locator('.govuk-task-list a').first().click()
  for (let sections = 0; !officer.url().endsWith('/conversation'); ++sections) {
    assert.ok(sections < 30, `no way on from ${officer.url()}`)
    assert.ok(!(await main(officer).innerText()).includes(ownReason), 'the practitioner is unseen until all is graded')
    await answerAll(officer, auditorsReason)
    await press(officer, 'Save and continue')
    assert.doesNotMatch(await officer.title(), /^Error: /, officer.url())
  }
  return taskList
}

async function recordConversation(officer) {
  await main(officer).getByLabel('Date of the conversation').fill('31 February 2026')
  await main(officer).getByLabel('What did you talk about').fill('What she is proud of, and the plan.')
  await press(officer, 'Save and continue')
  await refuses(officer, 'Enter a real date')
  assert.equal(await main(officer).getByLabel('Date of the conversation').inputValue(), '31 February 2026')
  assert.equal(await main(officer).getByLabel('What did you talk about').inputValue(), 'What she is proud of, and the plan.')
  await main(officer).getByLabel('Date of the conversation').fill(today())
  await main(officer).getByRole('radio', { name: 'In person' }).check()
  await press(officer, 'Save and continue')
}

async function hearChildAndFamily(officer) {
  assert.equal(await heading(officer), 'The child\'s view')
  await main(officer).getByRole('group', { name: /safe to contact/ }).getByRole('radio', { name: 'Yes' }).check()
  for (const field of await main(officer).getByRole('group', { name: /safe to contact/ }).locator('textarea').all())
    await field.fill('As agreed with the worker')
  await main(officer).getByRole('group', { name: /ask for the child/ }).getByRole('radio', { name: 'Yes', exact: true }).check()
  await main(officer).getByLabel('What they said').fill(childsWords)
  await press(officer, 'Save and continue')

  assert.equal(await heading(officer), 'The family\'s view')
  await main(officer).getByRole('radio', { name: 'Not asked, because…' }).check()
  await press(officer, 'Save and continue')
  await refuses(officer, 'Enter why they were not asked')
  await main(officer).getByLabel('Why they were not asked').fill('Mum is in hospital until Friday.')
  await press(officer, 'Save and continue')
}

async function recordFindings(officer) {
  await main(officer).getByRole('radio', { name: 'A strength' }).check()
  await main(officer).getByLabel('Theme').selectOption({ index: 1 })
  await main(officer).getByLabel('In your words').fill(strength)
  await press(officer, 'Add this finding')
  await says(officer, strength)

  await main(officer).getByRole('radio', { name: 'An area for improvement' }).check()
  await main(officer).getByLabel('Theme').selectOption({ label: 'Plan' })
  await main(officer).getByLabel('In your words').fill(improvement)
  await press(officer, 'Add this finding')
  await refuses(officer, 'Enter what will be done', 'Select who will do it')
  assert.equal(await main(officer).getByLabel('In your words').inputValue(), improvement, 'what was typed is kept')
  await main(officer).getByLabel('Action: what will be done?').fill(action)
  await main(officer).getByLabel('Who will do it?').selectOption({ label: `${worker}, Practitioner` })
  await main(officer).getByLabel('By when?').fill(today())
  await press(officer, 'Add this finding')
  await says(officer, action)
  await go(officer, 'Continue')
}

async function gradeAndSubmit(officer) {
  assert.equal(await heading(officer), 'Overall grade')
  await main(officer).getByRole('radio', { name: 'Good', exact: true }).check()
  await press(officer, 'Save and continue')
  await refuses(officer, 'Enter the reasons')
  await main(officer).locator('textarea').fill(auditorsReason)
  await press(officer, 'Save and continue')
  assert.equal(await heading(officer), 'Check your answers')
  await says(officer, childsWords)
  await press(officer, 'Submit the audit')
  assert.equal(await heading(officer), 'Audit submitted')
}

/** Back to a page that was there before the audit was submitted: nothing is done twice, nothing breaks. */
async function goBackAfterSubmitting(officer) {
  await officer.goBack()
  const again = main(officer).getByRole('button', { name: 'Submit the audit' })
  if (await again.count() > 0) {
    await again.click()
    assert.equal(await heading(officer), 'Audit submitted')
  } else {
    await says(officer, /submitted/)
  }
}

async function readProvisional(page, number) {
  await doFromMyWork(page, `Read the audit: ${number}`)
  await says(page, /Provisional until \d+ \w+ \d{4}/)
  for (const words of [childsWords, strength, improvement, action, auditorsReason, ownReason]) await says(page, words)
  await press(page, 'I have read this audit')
}

async function doTheAction(practitioner, number) {
  await doFromMyWork(practitioner, `Action: ${number}`)
  await press(practitioner, 'Say that it is done')
  await refuses(practitioner, 'Enter')
  await main(practitioner).getByLabel('What was done').fill(evidence)
  await press(practitioner, 'Say that it is done')
  await says(practitioner, 'Another person checks it now')
  assert.equal(await main(practitioner).getByRole('button', { name: 'Save the check' }).count(), 0, 'nobody checks their own action')
}

async function closeTheAction(officer, number) {
  await doFromMyWork(officer, `Check the action: ${number}`)
  await says(officer, evidence)
  await main(officer).getByRole('radio', { name: 'It is done: close it' }).check()
  await main(officer).getByLabel('What you saw').fill('Read the plan and rang the aunt.')
  await main(officer).getByLabel('What was this meant to change for the child?').fill('Her evening stays hers, also when mum is ill.')
  await press(officer, 'Save the check')
  await says(officer, 'Action closed')
}

/** The team's row of overall grades in this month's report, as numbers by heading. */
async function thisMonth(head) {
  await menu(head, 'Reports')
  await go(head, 'Head of service')
  const words = new Date().toLocaleDateString('en-GB', { timeZone: 'Europe/London', month: 'long', year: 'numeric' })
  await main(head).getByLabel('First day').fill(`1 ${words}`)
  await main(head).getByLabel('Last day').fill(today())
  await press(head, 'Show these days')
  const table = main(head).getByRole('table', { name: 'Overall grade by team' })
  const headings = await table.locator('thead th').allInnerTexts()
  const row = table.getByRole('row').filter({ hasText: team })
  const cells = await row.count() > 0 ? await row.first().locator('th, td').allInnerTexts() : []
  return Object.fromEntries(headings.map((each, i) => [each, Number(cells[i] ?? 0)]))
}

for (const { words, options } of stations) {
  test(`one audit from sample to report, ${words}`, { timeout: 240_000 }, async () => {
    const demonstration = await startDemonstration()
    try {
      const as = async who => {
        const page = await signIn(browser, demonstration, who, options)
        page.setDefaultTimeout(10_000)
        return page
      }
      const [officer, practitioner, manager, head] = [await as('qa.officer'), await as('practitioner'), await as('team.manager'), await as('head.of.service')]
      const monthBefore = await thisMonth(head)

      const held = await casesOf(practitioner)
      await chooseSample(officer)
      const number = await takeOneCase(officer, held)
      await gradeOwnPractice(practitioner, number)

      const taskList = await workThroughSections(officer, number)
      await recordConversation(officer)
      await hearChildAndFamily(officer)
      await recordFindings(officer)
      await gradeAndSubmit(officer)
      await goBackAfterSubmitting(officer)
      await officer.goto(taskList)
      assert.equal(await main(officer).getByText(action).count(), 1, 'one action, though the officer went back')

      await readProvisional(practitioner, number)
      await readProvisional(manager, number)
      await doTheAction(practitioner, number)
      await closeTheAction(officer, number)

      const monthAfter = await thisMonth(head)
      assert.equal(monthAfter.Good, monthBefore.Good + 1)
      assert.equal(monthAfter.Total, monthBefore.Total + 1)
    } finally {
      await demonstration.stop()
      for (const context of browser.contexts()) await context.close()
    }
  })
}
