process READ {
    input:
    tuple val(id), path("${id}.in")

    output:
    stdout

    script:
    """
    cat ${id}.in
    """
}

workflow {
    READ(channel.of(['one', file('a.txt')], ['two', file('b.txt')])) | view
}
