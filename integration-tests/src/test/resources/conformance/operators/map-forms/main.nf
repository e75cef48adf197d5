workflow {
    channel.of(1, 2).map { it * it }.view()
    channel.of([1, 'a']).map { number, letter -> letter * number }.view()
    channel.of([1, [2, 3]]).map { a, b -> a + b.sum() }.view()
    channel.value(4).map { it / 2 }.view()
}
