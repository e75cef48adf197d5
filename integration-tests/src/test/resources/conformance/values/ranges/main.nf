println (1..5)
println((1..<5).toList())
println((5..1).collect { it })
println(('a'..'e').join())
println((1..3).contains(2))
println((1..3).sum() + (1..3).size())
for (i in 1..3) print i
println ''
def list = ['a', 'b', 'c', 'd']
println list[1..-1]
println list[-2..-1]
println 'abcdef'[1..3]
def r = 2..4
println r.from + r.to
