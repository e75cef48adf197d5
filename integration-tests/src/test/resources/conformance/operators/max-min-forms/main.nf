workflow {
    channel.of(8, 6, 2, 5).max().view()
    channel.of(8, 6, 2, 5).min().view()
    channel.of('hello', 'hi', 'hey').max { it.size() }.view()
    channel.of('hello', 'hi', 'hey').min { a, b -> a.size() <=> b.size() }.view()
}
