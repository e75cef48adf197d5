workflow {
    channel.of(1).map().view()
}
