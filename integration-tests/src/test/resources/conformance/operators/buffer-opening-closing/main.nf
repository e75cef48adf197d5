workflow {
    channel.of(0, 1, 2, 9, 0, 1, 9, 9).buffer({ it == 1 }, { it == 9 }).view()
}
