workflow {
    channel.of(1..7).buffer(size: 3).view()
}
