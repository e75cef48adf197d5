rows = [[s: 'a', n: 1], [s: 'a', n: 2], [s: 'b', n: 1]]
println(rows.groupBy({ it.s }, { it.n }))
println([x: 1, y: 2, z: 1].groupBy({ k, v -> v }, { k, v -> k > 'x' }))
println(rows.groupBy { it.n }.keySet())
