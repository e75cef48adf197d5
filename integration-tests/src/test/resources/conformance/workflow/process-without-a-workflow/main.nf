process GREET {
    debug true

    input:
    val name
    path letter

    script:
    "echo Dear $name, \$(cat $letter)"
}
