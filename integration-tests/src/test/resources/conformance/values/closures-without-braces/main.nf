workflow {
    channel.of(1, 2, 3).map(n -> n * 2).reduce((a, b) -> a + b).view(sum -> "sum $sum")
    println([3, 1].collect(n -> { def twice = n * 2; "<$twice>" }).join(','))
    println([1, 2].inject(10, (all, n) -> all + n))
}
