/** Beginnings and full forms of the months in the languages Attest serves, January first. */
const byMonth: readonly string[] = [
  'jan(?:uary|uar|vier|eiro)?|enero|ene|gennaio|gen|januari|январ[ья]|янв|січня|ocak|januar|stycznia|يناير|كانون الثاني|ژانویه|जनवरी|ינואר|לינואר',
  'feb(?:ruary|ruar|braio|rero)?|février|févr|fevereiro|fev|febrero|febbraio|februari|феврал[ья]|фев|лютого|şubat|lutego|فبراير|شباط|فوریه|फरवरी|פברואר|לפברואר',
  'mar(?:ch|s|zo|ço)?|märz|mrz|maart|марта?|мар|березня|mart|marca|maret|مارس|آذار|मार्च|מרץ|במרץ',
  'apr(?:il|ile)?|avril|avr|abril|abr|апрел[ья]|апр|квітня|nisan|kwietnia|أبريل|ابريل|إبريل|نيسان|آوریل|अप्रैल|אפריל|באפריל',
  'may|mai|mayo|maio|maggio|mag|mei|ма[йя]|травня|mayıs|maja|مايو|أيار|ايار|مه|मई|מאי|במאי',
  'june?|juin|juni|junio|jun|junho|giugno|giu|июн[ья]|червня|haziran|czerwca|يونيو|يونيه|حزيران|ژوئن|जून|יוני|ביוני',
  'july?|juillet|juil|juli|julio|jul|julho|luglio|lug|июл[ья]|липня|temmuz|lipca|يوليو|يوليه|تموز|ژوئیه|जुलाई|יולי|ביולי',
  'aug(?:ust|ustus)?|août|aout|agosto|ago|augustus|августа?|авг|серпня|ağustos|sierpnia|agustus|أغسطس|اغسطس|آب|اوت|अगस्त|אוגוסט|באוגוסט',
  'sept?(?:ember|embre|tembre|iembre)?|septiembre|setembro|settembre|set|сентябр[ья]|сен|вересня|eylül|września|سبتمبر|أيلول|ايلول|سپتامبر|सितंबर|ספטמבר|בספטמבר',
  'oct(?:ober|obre|ubre)?|okt(?:ober|ober)?|outubro|out|ottobre|ott|октябр[ья]|окт|жовтня|ekim|października|أكتوبر|اكتوبر|تشرين الأول|تشرين الاول|اکتبر|अक्टूबर|אוקטובר|באוקטובר',
  'nov(?:ember|embre|iembre)?|noviembre|novembro|ноябр[ья]|ноя|листопада|kasım|listopada|نوفمبر|تشرين الثاني|نوامبر|नवंबर|נובמבר|בנובמבר',
  'dec(?:ember|embre)?|déc(?:embre)?|dez(?:ember|embro)?|diciembre|dic|dicembre|декабр[ья]|дек|грудня|aralık|grudnia|desember|ديسمبر|كانون الأول|كانون الاول|دسامبر|दिसंबर|דצמבר|בדצמבר',
]

/** Source of a pattern for any month's name. */
export const monthName = `(?:${byMonth.join('|')})`

const exactly = byMonth.map((names) => new RegExp(`^(?:${names})$`, 'iu'))

/** 1 to 12 for a name that `monthName` matched, 0 for another word. */
export function monthNumber(name: string): number {
  return exactly.findIndex((pattern) => pattern.test(name)) + 1
}

const byWeekday: readonly string[] = [
  'sunday|sonntag|dimanche|domingo|domenica|zondag|воскресенье?|pazar|الأحد|الاحد|星期日|星期天|周日|日曜日|일요일|रविवार',
  'monday|montag|lundi|lunes|segunda-feira|lunedì|maandag|понедельник|pazartesi|الإثنين|الاثنين|الأثنين|星期一|周一|月曜日|월요일|सोमवार',
  'tuesday|dienstag|mardi|martes|terça-feira|martedì|dinsdag|вторник|salı|الثلاثاء|星期二|周二|火曜日|화요일|मंगलवार',
  'wednesday|mittwoch|mercredi|miércoles|quarta-feira|mercoledì|woensdag|сред[ау]|çarşamba|الأربعاء|الاربعاء|星期三|周三|水曜日|수요일|बुधवार',
  'thursday|donnerstag|jeudi|jueves|quinta-feira|giovedì|donderdag|четверг|perşembe|الخميس|星期四|周四|木曜日|목요일|गुरुवार',
  'friday|freitag|vendredi|viernes|sexta-feira|venerdì|vrijdag|пятниц[ау]|cuma|الجمعة|星期五|周五|金曜日|금요일|शुक्रवार',
  'saturday|samstag|samedi|sábado|sabato|zaterdag|суббот[ау]|cumartesi|السبت|星期六|周六|土曜日|토요일|शनिवार',
]

const weekdayPattern = new RegExp(
  `(?<![\\p{L}])(?:${byWeekday.map((names) => `(${names})`).join('|')})(?![\\p{L}])|${byWeekday
    .map(
      (names) =>
        `(${names
          .split('|')
          .filter((name) => /\p{Script=Han}|\p{Script=Hangul}/u.test(name))
          .join('|')})`,
    )
    .join('|')}`,
  'giu',
)

/** Every weekday named in the text: 0 is Sunday, in order of appearance. */
export function weekdaysIn(text: string): number[] {
  return [...text.matchAll(weekdayPattern)].map((match) => {
    const group = match.slice(1).findIndex((found) => found !== undefined)
    return group % 7
  })
}
