workflow {
    channel.of(1..5).collate(3, 2).view()
}
