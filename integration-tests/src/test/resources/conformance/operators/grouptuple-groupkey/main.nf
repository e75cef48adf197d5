workflow {
    channel.of(['chr1', ['a', 'b']], ['chr2', ['c']])
        .flatMap { name, parts -> parts.collect { tuple(groupKey(name, parts.size()), it) } }
        .groupTuple()
        .view { key, values -> "$key -> $values (${key.toString().size()})" }
}
