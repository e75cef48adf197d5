def show(Map opts = [:], a, b) { "$a-$b-$opts" }
println show(1, 2)
println show(x: 9, 1, 2)
println show(*[3, 4])
def base = [k: 1]
println([*: base, j: 2])
println([0, *[1, 2], 3])
println(['ab', 'c']*.size())
println([null, 'x']*.size())
def opts = [first: 'a', second: 'b']
println opts.collect { k, v -> "--$k $v" }.join(' ')
