workflow {
    channel.of(1).collate(0).view()
}
