def greet(name, greeting = 'Hello') {
    "$greeting, $name"
}
def total(Map options, List values) {
    values.sum() * (options.factor ?: 1)
}
int square(int x) { return x * x }
def fib(n) { n < 2 ? n : fib(n - 1) + fib(n - 2) }
workflow {
    println greet('Ann')
    println greet('Ann', 'Hi')
    println total([1, 2], factor: 3)
    println total(factor: 2, [5])
    println square(5)
    println fib(15)
    println([1, 2].collect { square(it) })
    println([3, 4].collect(this.&square))
    println greet(*['Bob', 'Hey'])
}
