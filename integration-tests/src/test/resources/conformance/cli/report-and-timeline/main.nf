process SAY {
    input:
    val word

    script:
    "echo '$word'"
}

workflow {
    println "${file('r.html').exists()} ${file('timeline.html').exists()}"
    SAY(channel.of('<a>', 'b'))
}
