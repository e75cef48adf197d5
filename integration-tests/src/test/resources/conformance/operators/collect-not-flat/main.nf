workflow {
    channel.of([1, 2], 3).collect(flat: false).view()
}
