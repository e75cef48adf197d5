def doubled(ch) {
    return ch.map { it * 2 }
}

def triple = { x -> x * 3 }

workflow {
    doubled(channel.of(1, 2)).map(triple).view()
}
