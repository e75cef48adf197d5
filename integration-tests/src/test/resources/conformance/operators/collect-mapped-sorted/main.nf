workflow {
    channel.of('ccc', 'a', 'bb').collect { it.size() }.view()
    channel.of('ccc', 'a', 'bb').collect(sort: true).view()
    channel.of('ccc', 'a', 'bb').collect(sort: { -it.size() }).view()
    channel.of(2, 3, 1).collect(sort: { x, y -> y <=> x }).view()
}
