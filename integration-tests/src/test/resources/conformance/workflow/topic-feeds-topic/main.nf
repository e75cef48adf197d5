process LATE {
    input:
    val versions

    output:
    val text, topic: late

    exec:
    text = "late ${versions.sort()}"
}

process EARLY {
    input:
    val name

    output:
    val name, topic: early

    exec:
    true
}

workflow {
    channel.topic('late').view()
    LATE(channel.topic('early').collect())
    EARLY(channel.of('b', 'a'))
}
