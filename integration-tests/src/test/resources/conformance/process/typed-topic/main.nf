nextflow.preview.types = true

process TOOL {
    input:
    n: Integer

    output:
    n + 1

    topic:
    tuple('tool', eval('echo 1.0')) >> 'versions'

    script:
    """
    true
    """
}

workflow {
    TOOL(channel.of(1, 2)).view()
    channel.topic('versions').unique().view()
}
