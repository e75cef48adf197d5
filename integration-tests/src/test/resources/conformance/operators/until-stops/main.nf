workflow {
    channel.of(3, 2, 1, 5).until { it == 1 }.view()
    channel.of('a', 'b', 'c').until('b').view()
}
