import { describe, expect, test } from 'vitest'
import { detectLanguage } from '../../../src-main/pipeline/language.ts'

describe('detectLanguage', () => {
  test.each([
    ['en', 'The harbour was closed on Monday after a storm broke the northern pier.'],
    ['en', 'HARBOUR OFFICIALS SAID TODAY THAT THE NORTHERN PIER WAS CLOSED AFTER A STORM'],
    ['ar', 'أغلق الميناء يوم الاثنين بعد أن حطمت عاصفة الرصيف الشمالي'],
    ['ru', 'Порт закрыли в понедельник после того, как шторм разрушил северный причал.'],
    ['zh', '港口在风暴摧毁北码头后于星期一关闭。'],
    ['fr', 'Le port a été fermé lundi après une tempête qui a détruit la jetée nord.'],
    ['es', 'El puerto se cerró el lunes después de que una tormenta destruyera el muelle norte.'],
    ['en', 'Marta Quill visited Bresk.'],
    ['en', 'SOCCER - KARSIN GET LUCKY WIN , BRESK IN SURPRISE DEFEAT .'],
    ['en', 'These boats came from Port Ansel.'],
    ['ru', 'Порт закрыли в понедельник, пишет the Karsin Times, из-за шторма'],
    ['es', 'El puerto de Port Ansel, cerrado por la tormenta'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  test.each(['', '12-10-2020 03:38', 'Sera', '— … !', 'Gobierno rechaza acuerdo minero'])(
    'cannot tell %j',
    (text) => {
      expect(detectLanguage(text)).toBeNull()
    },
  )
})
