workflow {
    channel.of(['a', 1], ['b', 2], ['a', 3]).groupBy().view { key, values -> "$key ${values.sort()}" }
    channel.of(['x', 2, 'p'], ['x', 2, 'q']).groupBy().view { key, values -> "$key ${values.sort()}" }
}
