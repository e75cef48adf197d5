workflow {
    channel.of(1, 2).dump(tag: 'one').view()
    channel.of(3).dump(tag: 'two').view()
    channel.of(4).dump().view()
}
