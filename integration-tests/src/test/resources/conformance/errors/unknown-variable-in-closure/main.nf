workflow {
    channel.of('x').map { item -> itm + 1 }.view()
}
