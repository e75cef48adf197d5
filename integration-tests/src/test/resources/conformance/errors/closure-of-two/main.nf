workflow {
    channel.of([1, 2, 3]).map { a, b -> a }.view()
}
