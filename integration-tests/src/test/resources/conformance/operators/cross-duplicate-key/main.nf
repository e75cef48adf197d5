workflow {
    channel.of([1, 'a'], [1, 'b']).cross(channel.of([1, 'x'])).view()
}
