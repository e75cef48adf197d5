workflow {
    channel.of(1).mix(2).view()
}
