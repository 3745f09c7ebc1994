/** First names that people go by and that do not begin like the full ones; a line a person. */
const families = `
robert bob bobby rob
william bill billy will liam
richard dick rick rich
margaret peggy meg maggie greta daisy
elizabeth liz beth betty eliza lisa libby bess
edward ted ned eddie
theodore ted theo
john jack johnny
henry hank harry
harold harry hal
charles chuck charlie
james jim jimmy jamie
katherine catherine kate kathy cathy kit katie
alexander sandy alex sasha xander
alexandra sandra sasha alex lexi
anthony tony
antonia toni
rebecca becky
sarah sally
mary molly polly
dorothy dot dolly
patricia patty tricia trish
theresa tess terry
eleanor nell ellie nora
helen nell
christopher kit chris topher
michael mick mike
rosemary romy
lawrence larry
laurence larry
philippa pippa
victoria vicky tori
virginia ginny
jacqueline jackie
susan sue
david dave
frederick fred
matthew matt
nicholas nick
nicola nicky
`

/** Whether two first names, in small letters, are known to stand for one another. */
export function sameFirstName(a: string, b: string): boolean {
  return families.split('\n').some(line => {
    const names = line.split(' ')
    return names.includes(a) && names.includes(b)
  })
}
