process TOOL {
    input:
    val x

    output:
    val x, emit: result
    tuple val(task.process), val('1.0'), topic: versions

    script:
    "true"
}

process OTHER {
    output:
    val 'other 2.0', topic: 'versions'

    script:
    "true"
}

workflow {
    TOOL(channel.of(1, 2))
    OTHER()
    channel.topic('versions').view { "version $it" }
    TOOL.out.result.view()
}
