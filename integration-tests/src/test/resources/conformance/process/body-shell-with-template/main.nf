process GREET {
    input:
    val name

    output:
    stdout

    shell:
    template 'greet.sh'
}

workflow {
    GREET(channel.of('Ada')) | view { it.trim() }
}
