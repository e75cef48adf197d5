process MAKE {
    input:
    val x

    output:
    path 'result.txt', optional: true, emit: maybe
    val x, emit: always

    script:
    x > 1 ? "echo $x > result.txt" : "true"
}

workflow {
    MAKE(channel.of(1, 2, 3))
    MAKE.out.maybe.view { "maybe ${it.text.trim()}" }
    MAKE.out.always.view { "always $it" }
}
