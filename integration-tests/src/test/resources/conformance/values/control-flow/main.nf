def kind(x) {
    switch (x) {
        case String: return 'text'
        case 1..3: return 'few'
        case [4, 5]: return 'some'
        case ~/1\d/: return 'teens'
        case { it > 100 }: return 'many'
        default: return 'other'
    }
}
println([kind('a'), kind(2), kind(5), kind(12), kind(500), kind(50)])
def i = 0
while (true) {
    i++
    if (i == 2) continue
    if (i > 4) break
    print i
}
println ''
for (int k = 0; k < 3; k++) print k
println ''
for (entry in [a: 1, b: 2]) print entry.key + entry.value
println ''
def x = 7
println x > 5 ? x > 6 ? 'big' : 'mid' : 'small'
if (x == 7) println 'seven' else if (x == 8) println 'eight' else println 'no'
def e = null
println e ?: 'default'
e ?= 'set'
println e
println x in [1, 7] && !(x in [2])
