process GREET {
    inputs:
    val name

    script:
    "echo $name"
}

workflow {
    GREET(channel.of(1))
}
