workflow {
    channel.of(1, 2, 3, 1, 2).buffer(2).view()
}
