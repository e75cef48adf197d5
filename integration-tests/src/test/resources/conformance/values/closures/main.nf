def twice = { it * 2 }
def add = { a, b = 10 -> a + b }
println twice(4) + twice.call(1)
println add(1) + add(1, 2)
println add.curry(5)(1)
println({ a, b -> a - b }.rcurry(1)(10))
println((twice >> { it + 1 })(3) + (twice << { it + 1 })(3))
def count = 0
def next = { count++ }
next(); next()
println count
def calls = 0
def slow = { x -> calls++; x * x }.memoize()
println slow(3) + slow(3) + calls
def outer = { x -> { y -> x + y } }
println outer(1)(2)
println ([1, 2].collect(twice))
println (['a', 'b'].collect(String::toUpperCase))
println twice.maximumNumberOfParameters
def fact
fact = { n -> n < 2 ? 1 : n * fact(n - 1) }
println fact(10)
println([[1, 2], [3, 4]].collect { a, b -> a * b })
