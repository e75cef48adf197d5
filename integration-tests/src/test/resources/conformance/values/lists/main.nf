def list = [3, 1, 2]
println list.sort() + list.size()
println list.max() + list.min() + list.sum()
println list.collect { it * 2 }
println list.findAll { it > 1 } + list.find { it > 1 }
println list.inject { a, b -> a * b }
println list.withIndex().collect { v, i -> v * i }
println list[0] + list[-1] + list[5].toString()
println list[0..1]
println list.first() + list.last()
println ([1, [2, [3]]].flatten())
println list.join('-') + ' ' + list.contains(2) + ' ' + (5 in list)
println list.reverse() - 2
println list.take(2) + list.drop(2)
println list.collate(2)
println list << 4
println list.indexOf(4)
