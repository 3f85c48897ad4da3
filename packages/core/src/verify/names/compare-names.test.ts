import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNames } from './compare-names.ts'

describe('the same name, and by which rule', () => {
  test.each([
    ['Ana Pop', 'Ana Pop', ''],
    ['ANA  POP', 'Ana Pop', ''],
    ['Ana-Maria Pop', 'Ana Maria Pop', ''],
    ["Sinéad O'Neill", 'Sinéad O’Neill', ''],
    ["Sinead O'Neill", 'Sinead O Neill', ''],
    ['María de la Cruz', 'María Delacruz', ''],
    ['POP Ana', 'Ana Pop', 'order'],
    ['Ștefan Țurcanu', 'Stefan Turcanu', 'accents'],
    ['Ștefan Țurcanu', 'Şefan Ţurcanu', undefined],
    ['Ștefan Țurcanu', 'Ştefan Ţurcanu', 'accents'],
    ['Łukasz Wałęsa', 'Lukasz Walesa', 'accents'],
    ['Đorđe Žižić', 'Dorde Zizic', 'accents'],
    ['Jürgen Groß', 'Juergen Gross', 'accents umlauts'],
    ['Jürgen Groß', 'Jurgen Gross', 'accents'],
    ['Goethe Müller', 'Göthe Mueller', 'umlauts'],
    ['Søren Ångström', 'Soeren Aangstroem', 'nordic'],
    ['Bjørn Kjær', 'Bjoern Kjaer', 'accents nordic'],
    ['Þórður Björnsson', 'Thordur Bjornsson', 'accents'],
    ['Γιώργος Παπαδόπουλος', 'Giorgos Papadopoulos', 'greek'],
    ['Ευαγγελία Μπότσαρη', 'Evangelia Botsari', 'greek'],
    ['Χρήστος Νταλάρας', 'Christos Dalaras', 'greek'],
    ['Юлия Щукина', 'Iuliia Shchukina', 'cyrillic'],
    ['Юлия Щукина', 'Yuliya Shchukina', 'cyrillic'],
    ['Володимир Зеленський', 'Volodymyr Zelenskyi', 'cyrillic'],
    ['Георги Димитров', 'Georgi Dimitrov', 'cyrillic'],
    ['Ђорђе Љубичић', 'Đorđe Ljubičić', 'cyrillic'],
    ['Иван Петрович Сидоров', 'Ivan Sidorov', 'cyrillic patronymic'],
    ['Сидоров Иван', 'Ivan Sidorov', 'cyrillic order'],
  ])('%s and %s: %s', (left, right, rules) => {
    for (const answer of [compareNames(left, right), compareNames(right, left)]) {
      if (rules === undefined) expect(answer).toMatchObject({ same: false })
      else expect(answer).toEqual({ same: true, rules: rules === '' ? [] : rules.split(' ') })
    }
  })
})

describe('not the same name', () => {
  test.each([
    ['Ana Pop', 'Ana Popa', 'different'],
    ['Ana Pop', 'Ioana Pop', 'different'],
    ['A. Pop', 'Ana Pop', 'initials'],
    ['Ana M. Pop', 'Ana Maria Pop', 'initials'],
    ['Ana Pop', 'Ana Maria Pop', 'part-missing'],
    ['Gabriel García', 'Gabriel García Márquez', 'part-missing'],
    ['Ivan Petrovich Sidorov', 'Ivan Sidorov', 'part-missing'],
    ['Hans Ulrich Müller', 'Hans Müller', 'part-missing'],
    ['Mueller', 'Muller', 'different'],
    // Cyrillic а inside a Latin word.
    ['Sаra Pop', 'Sara Pop', 'different'],
    ['Ana Pop', 'Ana', 'part-missing'],
    ['', 'Ana Pop', 'different'],
    ['...', '!!!', 'different'],
    ['Иван Сидоров', 'Petr Sidorov', 'different'],
    ['\u202Eana pop', 'pop', 'part-missing'],
  ])('%s and %s: %s', (left, right, why) => {
    expect(compareNames(left, right)).toEqual({ same: false, why })
    expect(compareNames(right, left)).toEqual({ same: false, why })
  })
})

describe('laws', () => {
  const word = fc.stringMatching(/^[a-zäöüßéøłșιαбяж]{2,12}$/u)
  const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

  test('a name is itself, in capitals too, and both ways give one answer', () => {
    fc.assert(
      fc.property(name, name, (left, right) => {
        expect(compareNames(left, left)).toMatchObject({ same: true })
        expect(compareNames(left, right).same).toBe(compareNames(right, left).same)
      }),
    )
  })

  test('any text is answered, however long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'binary' }), (left, right) => {
        expect(typeof compareNames(left, right).same).toBe('boolean')
      }),
    )
    expect(compareNames('ъ'.repeat(100), 'y'.repeat(100)).same).toBe(true)
    expect(compareNames('ъ'.repeat(100), `${'y'.repeat(100)}q`).same).toBe(false)
    expect(compareNames('ъ'.repeat(100_000), 'y'.repeat(100_000)).same).toBe(false)
  })
})
