workflow {
    channel.of(1, 2, 3).set { numbers }
    numbers.map { it + 1 }.collect().view()
    numbers.count().view()
}
