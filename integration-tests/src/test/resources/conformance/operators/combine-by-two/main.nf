workflow {
    left = channel.of(['k', 1, 'L'], ['k', 2, 'M'])
    left.combine(channel.of(['k', 2, 'R']), by: [0, 1]).view()
}
