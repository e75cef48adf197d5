workflow {
    v = channel.of('only', 'other').first()
    v.view { "one: $it" }
    channel.of(1, 2).combine(v).view()
}
