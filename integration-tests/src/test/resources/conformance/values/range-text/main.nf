println(1..3)
println "${3..1} ${0..<4} ${'a'..'c'}"
println([1..2, 'x'])
println((1..3).collect { it * 2 })
