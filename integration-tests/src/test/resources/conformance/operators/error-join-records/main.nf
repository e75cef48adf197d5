workflow {
    channel.of([1, 2]).join(channel.of(record(id: 1)), by: 'id').view()
}
