workflow {
    channel.of(1..200000).map { it % 7 }.filter { it == 3 }.count().view()
    channel.of(1).flatMap { 1..100000 }.count().view()
}
