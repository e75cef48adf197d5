process A {
    input:
    val x

    script:
    "true"
}

workflow {
    A(channel.of(1, 2))
    file('trace.txt').exists()
}
