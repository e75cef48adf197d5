workflow {
    GREET('you')

process GREET {
    input:
    val name

    script:
    "echo hello $name"
}
}
