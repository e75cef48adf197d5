def m = [a: 1, b: 2]
m.c = 3
m['d'] = 4
println m
println m.a + m['b'] + m.getOrDefault('z', 0)
println m.keySet().join(',') + m.values().sum()
println m.findAll { k, v -> v > 1 && v < 4 }
println m.collect { k, v -> "$k$v" }
println m.collectEntries { k, v -> [v, k] }
println m.sort { -it.value }.keySet().first()
println m.subMap(['a', 'b']) + [e: 5]
println m.any { k, v -> v == 2 } && m.containsKey('a')
println m.max { it.value }.key + m.find { it.value == 2 }.key
m.each { k, v -> print "$k=$v;" }
println ''
println m.groupBy { it.value % 2 }
println [x: [y: [z: 1]]].x.y.z + ([x: null]?.x?.y ?: 'none')
def counts = [:].withDefault { 0 }
'hello'.each { counts[it] += 1 }
println counts
println m.inject(0) { sum, k, v -> sum + v }
