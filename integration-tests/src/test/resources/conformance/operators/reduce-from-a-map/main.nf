workflow {
    channel.of('ab', 'c', 'de')
        .reduce([:]) { lengths, word ->
            lengths[word] = word.size()
            return lengths
        }
        .view()
    channel.of(1, 2).reduce([sum: 10]) { seen, n -> [sum: seen.sum + n] }.view { it.sum }
}
