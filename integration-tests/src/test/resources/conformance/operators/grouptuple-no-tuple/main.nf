workflow {
    channel.of('lonely').groupTuple().view()
}
